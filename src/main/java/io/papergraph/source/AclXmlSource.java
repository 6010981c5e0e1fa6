package io.papergraph.source;

import java.util.stream.Stream;

/**
 * A collection of the ACL Anthology in the XML in which the Anthology keeps it: volumes with their
 * year, month and publisher, papers within them. What Papers with Code says of a paper, its code
 * and its datasets, becomes statements of that site.
 */
public final class AclXmlSource implements PaperSource {
  static final String NAME = "acl-xml";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts XML whose outermost element is a collection, of volumes. */
  @Override
  public boolean accepts(String head) {
    return Markup.of(head).filter(markup -> markup.root().equals("collection")).isPresent()
        && head.contains("<volume ");
  }

  @Override
  public boolean decodes() {
    return true;
  }

  @Override
  public Stream<Read> read(Input input) {
    return ReadCursor.stream(new AclVolumes(new SafeXml(input)));
  }
}
