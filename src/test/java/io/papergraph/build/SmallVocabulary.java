package io.papergraph.build;

import io.papergraph.rdf.Vocabularies;
import java.nio.file.Path;
import java.util.List;

/** A vocabulary of a few names; the bundled ones take a store of tests half a second. */
final class SmallVocabulary {
  private static final Path FILE = Path.of("src/test/resources/io/papergraph/build/names.ttl");

  private SmallVocabulary() {}

  static Vocabularies read() {
    return Vocabularies.only(List.of(FILE));
  }
}
