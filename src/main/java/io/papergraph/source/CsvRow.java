package io.papergraph.source;

import java.util.ArrayList;
import java.util.List;

/** One row of comma-separated values (RFC 4180), taken line by line and cut into its fields. */
final class CsvRow {
  private static final char QUOTE = '"';

  /** Where in a field the next character stands. */
  private enum Place {
    BARE,
    QUOTED,
    AFTER_QUOTE
  }

  private final char separator;
  private final int width;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private Place place = Place.BARE;
  private long count;

  /**
   * @param width how many fields are kept; those after them are counted only
   */
  CsvRow(char separator, int width) {
    this.separator = separator;
    this.width = width;
  }

  /**
   * Takes the first line of the row, or the next one of a field that is {@link #open}.
   *
   * @throws RejectedRecordException when a quoted field goes on after its closing quote
   */
  void add(String line) throws RejectedRecordException {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (place) {
        case BARE -> bare(c);
        case QUOTED -> quoted(c);
        case AFTER_QUOTE -> afterQuote(c);
      }
    }
    if (open()) {
      field.append('\n');
    } else {
      endField();
    }
  }

  /** Whether a quoted field goes on in the next line. */
  boolean open() {
    return place == Place.QUOTED;
  }

  /** The first fields, as many as there are but no more than the width. */
  List<String> fields() {
    return List.copyOf(fields);
  }

  /** How many fields the row has. */
  long count() {
    return count;
  }

  private void bare(char c) {
    if (c == separator) {
      endField();
    } else if (c == QUOTE && field.isEmpty()) {
      place = Place.QUOTED;
    } else {
      field.append(c);
    }
  }

  private void quoted(char c) {
    if (c == QUOTE) {
      place = Place.AFTER_QUOTE;
    } else {
      field.append(c);
    }
  }

  private void afterQuote(char c) throws RejectedRecordException {
    if (c == QUOTE) {
      field.append(QUOTE);
      place = Place.QUOTED;
    } else if (c == separator) {
      endField();
    } else if (c != ' ') {
      throw new RejectedRecordException(
          "broken CSV", "field " + (count + 1) + " goes on after its closing quote");
    }
  }

  private void endField() {
    count++;
    if (fields.size() < width) {
      fields.add(field.toString());
    }
    field.setLength(0);
    place = Place.BARE;
  }
}
