package io.papergraph.hostile;

import java.util.List;
import java.util.Random;

/** What is done to one record; a record is bytes, each as the character of that code. */
enum Mutation {
  BIT_FLIPS,
  CUTS,
  SWAPPED_FIELDS,
  HOSTILE_UNICODE,
  JSON_BOMB,
  XML_BOMB,
  EXTERNAL_ENTITY,
  LONG_RUN,
  SPLICE,
  FILE_CUT,
  ENCODING,
  GZIP_DAMAGE,
  ZIP_BOMB;

  /** The record mutated; as it is where a mutation is one of the file. */
  String of(String record, Random random, Lures lures) {
    return switch (this) {
      case BIT_FLIPS -> flipped(record, 1 + random.nextInt(8), random);
      case CUTS -> cut(record, random);
      case SWAPPED_FIELDS -> swapped(record, random);
      case HOSTILE_UNICODE -> put(Pieces.unicode(random), record, random);
      case JSON_BOMB -> put(jsonBomb(random), record, random);
      case XML_BOMB -> put(Pieces.xml(random), record, random);
      case EXTERNAL_ENTITY -> put(lures.within(random), record, random);
      case LONG_RUN -> put(Pieces.longText(random), record, random);
      case SPLICE -> spliced(record, random);
      case ZIP_BOMB -> put(Pieces.tooLong(random), record, random);
      case FILE_CUT, ENCODING, GZIP_DAMAGE -> record;
    };
  }

  boolean isOfFile() {
    return this == FILE_CUT || this == ENCODING || this == GZIP_DAMAGE;
  }

  static String flipped(String text, int count, Random random) {
    StringBuilder flipped = new StringBuilder(text);
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(text.length());
      flipped.setCharAt(at, (char) (flipped.charAt(at) ^ 1 << random.nextInt(8)));
    }
    return flipped.toString();
  }

  private static String cut(String record, Random random) {
    int from = random.nextInt(record.length());
    int length = random.nextBoolean() ? 1 + random.nextInt(8) : random.nextInt(record.length());
    return record.substring(0, from) + record.substring(Math.min(record.length(), from + length));
  }

  /** Two stretches change places, each cut at what parts fields in one format or another. */
  private static String swapped(String record, Random random) {
    String[] parts = record.split("(?<=[\",{}<>\\n:=])");
    int one = random.nextInt(parts.length);
    int other = random.nextInt(parts.length);
    String kept = parts[one];
    parts[one] = parts[other];
    parts[other] = random.nextInt(4) == 0 ? parts[other] : kept;
    return String.join("", parts);
  }

  /** Puts a piece into title or abstract, where a field begins, or anywhere. */
  private static String put(String piece, String record, Random random) {
    int at =
        switch (random.nextInt(4)) {
          case 0 -> record.indexOf(GoodRecord.TITLE);
          case 1 -> record.indexOf(GoodRecord.ABSTRACT);
          case 2 -> Math.max(record.indexOf('{'), record.indexOf('>')) + 1;
          default -> random.nextInt(record.length());
        };
    return record.substring(0, at) + piece + record.substring(at);
  }

  private static String jsonBomb(Random random) {
    String name = Pieces.one(List.of("x", "title", "authors", "id", "rank", "paper"), random);
    return "\"" + name + "\":" + Pieces.json(random) + (random.nextInt(4) == 0 ? "" : ",");
  }

  /** A record of another format, noise, or the record within itself, in place of a part. */
  private static String spliced(String record, Random random) {
    String other =
        switch (random.nextInt(3)) {
          case 0 -> Pieces.one(List.of(Format.values()), random).record(99_999);
          case 1 -> noise(1 + random.nextInt(150), random);
          default -> record;
        };
    int from = random.nextInt(record.length());
    int to = from + random.nextInt(record.length() - from);
    return random.nextBoolean() ? other : record.substring(0, from) + other + record.substring(to);
  }

  private static String noise(int length, Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      noise.append((char) random.nextInt(256));
    }
    return noise.toString();
  }
}
