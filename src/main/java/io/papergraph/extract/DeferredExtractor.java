package io.papergraph.extract;

import io.papergraph.claim.Extraction;
import io.papergraph.paper.Paper;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An extractor that is made when the first paper is to be read: a build of papers that a store
 * holds already only asks for the version.
 */
final class DeferredExtractor implements Extractor {
  private final String version;
  private final Supplier<Extractor> maker;
  private volatile @Nullable Extractor made;

  /**
   * @param version of the extractor that will be made
   * @param maker asked once
   */
  DeferredExtractor(String version, Supplier<Extractor> maker) {
    this.version = version;
    this.maker = maker;
  }

  @Override
  public String version() {
    return version;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the extractor that was made is of another version
   */
  @Override
  public Extraction extract(Paper paper) {
    Extractor extractor = made;
    return (extractor == null ? make() : extractor).extract(paper);
  }

  private synchronized Extractor make() {
    Extractor extractor = made;
    if (extractor == null) {
      extractor = maker.get();
      if (!extractor.version().equals(version)) {
        throw new IllegalStateException(
            "the extractor " + extractor.version() + " was to be " + version);
      }
      made = extractor;
    }
    return extractor;
  }
}
