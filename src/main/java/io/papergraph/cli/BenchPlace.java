package io.papergraph.cli;

import io.papergraph.query.Asker;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * Where questions are asked to be measured.
 *
 * @param name as a table shows it
 * @param rewritten a folder with other texts of some questions, which this place is asked instead
 */
record BenchPlace(String name, Asker asker, ParameterBinder binder, Optional<Path> rewritten) {

  /** The question as it is asked here, with each choice of its values in place. */
  List<Query> queries(QuestionSample sample) {
    NamedQuery text = text(sample.question());
    return sample.values().stream().map(values -> binder.bind(text, values)).toList();
  }

  private NamedQuery text(NamedQuery question) {
    Optional<Path> file =
        rewritten.map(dir -> dir.resolve(question.name() + ".rq")).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return question;
    }
    try {
      String text = Files.readString(file.get(), StandardCharsets.UTF_8);
      return NamedQuery.parse(question.name(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
