package io.papergraph.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * All that a graph says of one subject.
 *
 * @param subject its N-Triples form
 * @param statements in the order of the lines, at least one
 */
record Description(String subject, List<Statement> statements) {
  private static final Comparator<Statement> TYPES_FIRST =
      Comparator.comparing(statement -> !statement.predicate().equals(Statement.TYPE));

  /** Gathers sorted lines by subject; one description at a time is in memory. */
  static Iterator<Description> of(Iterable<byte[]> lines) {
    return new BySubject(lines.iterator());
  }

  /** The statements that give a type, then the others, each in the order of the lines. */
  List<Statement> typesFirst() {
    return statements.stream().sorted(TYPES_FIRST).toList();
  }

  private static final class BySubject implements Iterator<Description> {
    private final Iterator<byte[]> lines;
    private @Nullable Statement next;

    BySubject(Iterator<byte[]> lines) {
      this.lines = lines;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Description next() {
      Statement statement = next;
      if (statement == null) {
        throw new NoSuchElementException();
      }
      String subject = statement.subject();
      List<Statement> statements = new ArrayList<>();
      while (statement != null && statement.subject().equals(subject)) {
        statements.add(statement);
        statement = read();
      }
      next = statement;
      return new Description(subject, statements);
    }

    private @Nullable Statement read() {
      return lines.hasNext() ? Statement.parse(lines.next()) : null;
    }
  }
}
