package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  private static final byte[] FIRST = Samples.gzip(Samples.bytes("gears "));
  private static final byte[] SECOND = Samples.gzip(Samples.bytes("and springs"));
  private static final byte[] BOTH = concat(FIRST, SECOND);

  @Test
  void readsOneMember() throws IOException {
    assertArrayEquals(Samples.bytes("gears "), unzip(FIRST));
  }

  @Test
  void readsMembersOneAfterTheOther() throws IOException {
    assertArrayEquals(Samples.bytes("gears and springs"), unzip(BOTH));
  }

  @Test
  void readsMembersThatArriveByteByByte() throws IOException {
    InputStream slow =
        new ByteArrayInputStream(BOTH) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(1, length));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };

    assertArrayEquals(Samples.bytes("gears and springs"), new GzipMembers(slow).readAllBytes());
  }

  @Test
  void readsMoreThanItsBuffers() throws IOException {
    byte[] large = Samples.bytes(Samples.prose(1_000_000));

    assertArrayEquals(large, unzip(Samples.gzip(large)));
  }

  @Test
  void aCutAnywhereButBetweenMembersIsAnError() throws IOException {
    for (int length = 0; length < BOTH.length; length++) {
      byte[] cut = Arrays.copyOf(BOTH, length);
      if (length == FIRST.length) {
        assertArrayEquals(Samples.bytes("gears "), unzip(cut));
      } else {
        assertThrows(EOFException.class, () -> unzip(cut), "length " + length);
      }
    }
  }

  @Test
  void everyFieldOfAHeaderIsPassedOver() throws IOException {
    byte[] header = {
      0x1f, (byte) 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 1
    };
    byte[] body = Arrays.copyOfRange(FIRST, 10, FIRST.length);

    assertArrayEquals(Samples.bytes("gears "), unzip(concat(header, body)));
  }

  @Test
  void zerosAfterTheLastMemberArePadding() throws IOException {
    assertArrayEquals(Samples.bytes("gears "), unzip(concat(FIRST, new byte[100])));
  }

  @Test
  void anythingElseAfterAMemberIsAnError() {
    assertThrows(ZipException.class, () -> unzip(concat(FIRST, Samples.bytes("more"))));
  }

  @Test
  void aWrongChecksumOrLengthIsAnError() {
    for (int fromEnd = 1; fromEnd <= 8; fromEnd++) {
      byte[] broken = FIRST.clone();
      broken[broken.length - fromEnd] ^= 1;
      assertThrows(ZipException.class, () -> unzip(broken));
    }
  }

  @Test
  void whatCameBeforeACutIsGiven() throws IOException {
    try (InputStream in = new GzipMembers(new ByteArrayInputStream(cutInTrailer()))) {
      assertEquals("gears ", new String(in.readNBytes(6), StandardCharsets.UTF_8));
      assertThrows(EOFException.class, in::read);
    }
  }

  private static byte[] cutInTrailer() {
    return Arrays.copyOf(FIRST, FIRST.length - 3);
  }

  private static byte[] unzip(byte[] bytes) throws IOException {
    try (InputStream in = new GzipMembers(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
