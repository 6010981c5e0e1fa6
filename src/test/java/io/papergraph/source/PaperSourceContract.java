package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source promises. A source's test gives records of its format. */
abstract class PaperSourceContract {
  private static final long READ_AHEAD_BYTES = 1 << 18;

  abstract PaperSource source();

  /** What stands before the records, ending in a line end or empty. */
  abstract String preamble();

  /** A record of one paper, different for each number, ending in a line end. */
  abstract String goodRecord(int number);

  /** A record that cannot be a paper; its fault is on its first line. */
  abstract String badRecord();

  /** What stands after the records; nothing in formats that need no end. */
  String postamble() {
    return "";
  }

  @Test
  void acceptsItsOwnFormatAndNoOther() {
    String own = preamble() + goodRecord(1);

    assertTrue(source().accepts(own));
    assertFalse(source().accepts(""));
    assertFalse(source().accepts("A plain letter.\n\nIt is about the weather.\n"));
    assertFalse(source().accepts("{\"sentences\": [[\"a\"]], \"doc_key\": \"k\"}\n"));
    for (PaperSource other : SharedDataTest.SOURCES) {
      assertEquals(other.name().equals(source().name()), other.accepts(own), other.name());
    }
  }

  @Test
  void acceptsAHeadThatIsCutWithinARecord() {
    String own = preamble() + goodRecord(1);

    assertTrue(source().accepts(own.substring(0, own.length() - 5)));
  }

  @Test
  void readsNoFurtherThanTheNextRecordsNeed() {
    Endless endless = new Endless();
    try (Stream<Read> reads = source().read(new Input("endless", endless))) {
      Iterator<Read> first = reads.iterator();

      assertInstanceOf(Read.Ok.class, first.next());
      assertInstanceOf(Read.Ok.class, first.next());
      assertTrue(endless.given < READ_AHEAD_BYTES, "bytes read: " + endless.given);
    }
  }

  @Test
  void closingTheStreamClosesTheInput() {
    Endless endless = new Endless();
    Stream<Read> reads = source().read(new Input("endless", endless));
    assertFalse(endless.closed);

    reads.close();

    assertTrue(endless.closed);
  }

  @Test
  void aRejectNamesFileAndLine() {
    String before = preamble() + goodRecord(1);
    List<Read> reads = Samples.read(source(), before + badRecord() + goodRecord(2) + postamble());

    assertEquals(3, reads.size());
    assertInstanceOf(Read.Ok.class, reads.get(0));
    Read.Rejected rejected = assertInstanceOf(Read.Rejected.class, reads.get(1));
    assertEquals("sample:" + (before.lines().count() + 1), rejected.where());
    assertFalse(rejected.reason().isBlank());
    assertInstanceOf(Read.Ok.class, reads.get(2));
  }

  @Test
  void theSameInputGivesTheSameReads() {
    String text = preamble() + goodRecord(1) + badRecord() + goodRecord(2) + postamble();

    assertEquals(Samples.read(source(), text), Samples.read(source(), text));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkChangeNothing() {
    String text = preamble() + goodRecord(1) + badRecord() + goodRecord(2) + postamble();

    assertEquals(
        Samples.read(source(), text),
        Samples.read(source(), "\uFEFF" + text.replace("\n", "\r\n")));
  }

  @Test
  void whatStoodBeforeABreakIsGivenFirst() {
    String records = preamble() + goodRecord(1) + goodRecord(2) + goodRecord(3);
    Input input = new Input("broken", Samples.breakingAfter(records));
    Iterator<Read> reads = source().read(input).iterator();

    assertInstanceOf(Read.Ok.class, reads.next());
    UncheckedIOException fault =
        assertThrows(UncheckedIOException.class, () -> reads.forEachRemaining(read -> {}));
    assertEquals(
        new Read.Failed(
            "broken:" + (records.lines().count() + 1), "read error", "the disk is gone"),
        BrokenInputException.failed("broken", fault));
  }

  /** Records without end, in small pieces. */
  private final class Endless extends InputStream {
    private byte[] piece = Samples.bytes(preamble());
    private int at;
    private int number;
    private long given;
    private boolean closed;

    @Override
    public int read() {
      while (at == piece.length) {
        piece = Samples.bytes(goodRecord(++number));
        at = 0;
      }
      given++;
      return piece[at++];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      for (int i = 0; i < length; i++) {
        bytes[offset + i] = (byte) read();
      }
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
