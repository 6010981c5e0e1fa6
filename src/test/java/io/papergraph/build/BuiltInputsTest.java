package io.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.source.InputMemory;
import io.papergraph.source.InputStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInputsTest {
  private static final InputStamp ONE = new InputStamp("aa", 10, InputStamp.ANY, 3);
  private static final InputStamp TWO = new InputStamp("bb", 10, InputStamp.ANY, 4);

  @TempDir Path dir;

  private BuiltInputs by(String program) {
    return new BuiltInputs(dir, program);
  }

  private static InputMemory.Digest is(String sha256) {
    return () -> Optional.of(sha256);
  }

  private static InputMemory.Digest neverAsked() {
    return () -> {
      throw new AssertionError("nothing of this size is known");
    };
  }

  @Test
  void an_input_is_found_by_its_bytes_and_format() {
    by("p").add(List.of(ONE, TWO));
    BuiltInputs built = by("p");
    assertEquals(Optional.of(TWO), built.find(10, InputStamp.ANY, is("bb")));
    assertEquals(Optional.empty(), built.find(10, InputStamp.ANY, is("cc")));
    assertEquals(Optional.empty(), built.find(11, InputStamp.ANY, neverAsked()));
    assertEquals(Optional.empty(), built.find(10, "acl-xml", neverAsked()));
    assertEquals(Optional.empty(), built.find(10, InputStamp.ANY, Optional::empty));
  }

  @Test
  void more_are_added_to_those_known() {
    by("p").add(List.of(ONE));
    by("p").add(List.of(TWO));
    assertEquals(Optional.of(ONE), by("p").find(10, InputStamp.ANY, is("aa")));
    assertEquals(Optional.of(TWO), by("p").find(10, InputStamp.ANY, is("bb")));
  }

  @Test
  void what_another_program_read_is_not_known_and_goes() {
    by("p").add(List.of(ONE));
    assertEquals(Optional.empty(), by("q").find(10, InputStamp.ANY, neverAsked()));
    by("q").add(List.of(TWO));
    assertEquals(Optional.empty(), by("p").find(10, InputStamp.ANY, neverAsked()));
  }

  @Test
  void forgotten_inputs_are_not_known() {
    by("p").add(List.of(ONE));
    BuiltInputs.forget(dir);
    assertEquals(Optional.empty(), by("p").find(10, InputStamp.ANY, neverAsked()));
    BuiltInputs.forget(dir);
  }

  @Test
  void a_damaged_file_costs_a_reading_and_no_more() throws IOException {
    by("p").add(List.of(ONE, TWO));
    Path file = dir.resolve("inputs.tsv");
    String text = Files.readString(file).replace("bb\t10", "bb\tten");
    Files.writeString(file, text + "half a li");
    assertEquals(Optional.of(ONE), by("p").find(10, InputStamp.ANY, is("aa")));
    assertEquals(Optional.empty(), by("p").find(10, InputStamp.ANY, is("bb")));
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    assertEquals(Optional.empty(), by("p").find(10, InputStamp.ANY, neverAsked()));
  }

  @Test
  void a_file_that_cannot_be_written_is_told() throws IOException {
    Files.createDirectories(dir.resolve("inputs.tsv").resolve("in the way"));
    assertThrows(UncheckedIOException.class, () -> by("p").add(List.of(ONE)));
  }
}
