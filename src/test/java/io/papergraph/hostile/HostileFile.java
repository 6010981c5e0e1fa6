package io.papergraph.hostile;

import io.papergraph.hostile.Format.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/**
 * A file of six good records of which one, or the file itself, is mutated.
 *
 * @param name its seed, mutation and format
 * @param untouched its bytes without the mutation
 * @param content its bytes, each as the character of that code
 * @param kept the numbers of the records that must come out of it as if nothing had been mutated
 * @param keptUnlessReported the same, but only where the file is not reported as failed
 */
record HostileFile(
    String name,
    String untouched,
    String content,
    Set<Integer> kept,
    Set<Integer> keptUnlessReported) {
  static final int RECORDS = 6;

  private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
  private static final List<Format> FORMATS = List.of(Format.values());

  /** The seeds that give each mutation to each format once. */
  static final int ROUND = MUTATIONS.size() * FORMATS.size();

  private static final int FILE_NUMBERS = 10;
  private static final int MOST_FILES = 9_000;
  private static final int LARGE_PAGE = 1 << 18;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  /** The file of a seed: the same seed gives the same file, but for the lures in it. */
  static HostileFile of(int seed, Lures lures) {
    Mutation mutation = MUTATIONS.get(seed % MUTATIONS.size());
    Format format = FORMATS.get(seed / MUTATIONS.size() % FORMATS.size());
    int before = seed % MOST_FILES * FILE_NUMBERS;
    Maker maker = new Maker(format, before, new Random(seed * SCATTER), lures);
    return maker.make("seed " + seed + ", " + mutation + " in " + format, mutation);
  }

  /** Makes one file. */
  private static final class Maker {
    private final Format format;
    private final Random random;
    private final Lures lures;
    private final List<String> records = new ArrayList<>();
    private Set<Integer> kept = Set.of();
    private Set<Integer> keptUnlessReported = Set.of();

    Maker(Format format, int before, Random random, Lures lures) {
      this.format = format;
      this.random = random;
      this.lures = lures;
      IntStream.rangeClosed(1, RECORDS)
          .mapToObj(number -> format.record(before + number))
          .forEach(records::add);
    }

    HostileFile make(String name, Mutation mutation) {
      String untouched = format.file(records);
      byte[] bytes =
          switch (mutation) {
            case FILE_CUT -> cutFile();
            case ENCODING -> encoded();
            case GZIP_DAMAGE -> damagedGzip();
            case ZIP_BOMB -> gzip(bytes(mutatedRecord(mutation)));
            case EXTERNAL_ENTITY ->
                bytes(
                    format.isXml() && random.nextBoolean()
                        ? withDocumentType()
                        : mutatedRecord(mutation));
            default -> bytes(mutatedRecord(mutation));
          };
      return new HostileFile(name, untouched, text(bytes), kept, keptUnlessReported);
    }

    private String mutatedRecord(Mutation mutation) {
      int mutated = 2 + random.nextInt(RECORDS - 2);
      records.set(mutated - 1, mutation.of(records.get(mutated - 1), random, lures));
      String file = format.file(records);
      Set<Integer> others = numbers(1, RECORDS);
      others.remove(mutated);
      switch (format.promise()) {
        case ITSELF -> kept = others;
        case BESIDE -> {
          others.removeAll(numbers(mutated - 1, mutated + 1));
          kept = others;
        }
        case REST_IS_REPORTED -> {
          kept = numbers(1, mutated - 1);
          keptUnlessReported = others;
        }
        case REST_IS_LOST -> kept = numbers(1, mutated - 1);
      }
      if (format.isHtml() && file.length() > LARGE_PAGE) {
        keptUnlessReported = kept; // a page is held whole, and refused whole
        kept = Set.of();
      }
      return file;
    }

    private String withDocumentType() {
      keptUnlessReported = numbers(1, RECORDS);
      int root = format.file(records).indexOf('\n') + 1;
      return new StringBuilder(format.file(records))
          .insert(root, lures.documentType(random))
          .toString();
    }

    private byte[] cutFile() {
      String file = format.file(records);
      int length = random.nextInt(file.length());
      keepBefore(length);
      keptUnlessReported =
          format.promise() == Promise.REST_IS_REPORTED ? numbers(1, RECORDS) : Set.of();
      return bytes(file.substring(0, length));
    }

    /** Keeps the records that end before a place, with a byte after each that tells so. */
    private void keepBefore(int length) {
      int whole = 0;
      while (whole < RECORDS && format.end(records, whole + 1) < length) {
        whole++;
      }
      kept =
          switch (format) {
            case HF_DATA -> Set.of(); // the tag that holds the list has no end, so it is none
            case HF_TEXT -> numbers(1, whole - 1);
            default -> numbers(1, whole);
          };
    }

    private byte[] encoded() {
      String file = format.file(records);
      return switch (random.nextInt(7)) {
        case 0 -> {
          kept = numbers(1, RECORDS);
          yield ("\uFEFF" + file.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        }
        case 1 -> ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE);
        case 2 -> file.getBytes(StandardCharsets.UTF_16BE);
        case 3 -> ("\uFEFF" + file).getBytes(Charset.forName("UTF-32BE"));
        case 4 -> file.getBytes(Charset.forName("IBM037"));
        case 5 -> ("\uFEFF\uFEFF\uFEFF" + file).getBytes(StandardCharsets.UTF_8);
        default -> bytes(file.replace("UTF-8", "UTF-7").replace("a", "a\0"));
      };
    }

    private byte[] damagedGzip() {
      byte[] whole = gzip(bytes(format.file(records)));
      int at = random.nextInt(whole.length);
      keepBefore(inflated(whole, at));
      kept = format.isHtml() ? Set.of() : kept;
      keptUnlessReported = numbers(1, RECORDS);
      String gzip = text(whole);
      return bytes(
          switch (random.nextInt(3)) {
            case 0 -> gzip.substring(0, at);
            case 1 ->
                gzip.substring(0, at)
                    + Mutation.flipped(gzip.substring(at, at + 1), 1, random)
                    + gzip.substring(at + 1);
            default -> gzip.substring(0, at) + Mutation.flipped(gzip.substring(at), 20, random);
          });
    }
  }

  private static Set<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** How many bytes the first ones of a gzip file hold for sure. */
  private static int inflated(byte[] gzip, int count) {
    Inflater inflater = new Inflater(true);
    int header = Math.min(count, 10);
    inflater.setInput(gzip, header, count - header);
    try {
      return inflater.inflate(new byte[1 << 16]);
    } catch (DataFormatException e) {
      throw new IllegalStateException("what is not damaged can be inflated", e);
    } finally {
      inflater.end();
    }
  }
}
