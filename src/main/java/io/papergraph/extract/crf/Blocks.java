package io.papergraph.extract.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Whole arrays in model files, big-endian: read and written at once, not number by number. */
public final class Blocks {
  private Blocks() {}

  /** Writes numbers without their count. */
  public static void write(DataOutputStream out, long[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    out.write(bytes.array());
  }

  /** Writes numbers without their count. */
  public static void write(DataOutputStream out, float[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    out.write(bytes.array());
  }

  /** Reads {@code count} numbers. */
  public static long[] longs(DataInputStream in, int count) throws IOException {
    long[] numbers = new long[count];
    ByteBuffer.wrap(bytes(in, count, Long.BYTES)).asLongBuffer().get(numbers);
    return numbers;
  }

  /** Reads {@code count} numbers. */
  public static float[] floats(DataInputStream in, int count) throws IOException {
    float[] numbers = new float[count];
    ByteBuffer.wrap(bytes(in, count, Float.BYTES)).asFloatBuffer().get(numbers);
    return numbers;
  }

  /** Reads {@code count} cells of {@code width} bytes each. */
  public static byte[] bytes(DataInputStream in, int count, int width) throws IOException {
    int length = Math.multiplyExact(count, width);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a model file ends too soon");
    }
    return bytes;
  }
}
