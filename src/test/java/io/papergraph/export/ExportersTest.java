package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportersTest {
  private final Exporters exporters = new Exporters(Fixture.exporters());

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "x.nq, nquads",
    "x.trig, trig",
    "x.nt, ntriples",
    "x.ttl, turtle",
    "x.rdf, rdfxml",
    "x.xml, rdfxml",
    "x.jsonld, jsonld",
    "x.csv, csv",
    "x.ttl.gz, turtle",
    "dir.ttl/X.NT.GZ, ntriples",
    "x, nquads",
    "x.gz, nquads",
    "x.ttl.old, nquads",
    "ttl, nquads"
  })
  void goesByTheEndingOfTheFileWhereNoFormatIsAskedFor(Path file, String format) {
    assertEquals(format, exporters.choose(null, file).name());
  }

  @Test
  void goesByTheNameThatIsAskedFor() {
    assertEquals("turtle", exporters.choose("turtle", null).name());
    assertEquals("turtle", exporters.choose("turtle", Path.of("papers.txt")).name());
    assertEquals("turtle", exporters.choose("turtle", Path.of("papers.ttl.gz")).name());
    assertEquals("csv", exporters.choose("csv", Path.of("tables")).name());
    assertEquals("nquads", exporters.choose(null, null).name());
  }

  @ParameterizedTest
  @CsvSource({"turtle, x.nt, ntriples", "nquads, x.ttl.gz, turtle", "csv, x.rdf, rdfxml"})
  void aFormatThatTheNameOfTheFileContradictsIsRefused(String format, Path file, String told) {
    assertEquals(
        file
            + " ends as "
            + told
            + " files do, and the format asked for is "
            + format
            + "; give one of them up",
        refusal(format, file));
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThereAre() {
    assertEquals(
        "unknown format 'pdf'; there are nquads, trig, ntriples, turtle, rdfxml, jsonld, csv",
        refusal("pdf", null));
  }

  @Test
  void tablesNeedAFolder() {
    String message = "csv is a folder of files, not compressed; name it with -o FOLDER";
    assertEquals(message, refusal("csv", null));
    assertEquals(message, refusal("csv", Path.of("x.gz")));
    assertEquals(message, refusal(null, Path.of("x.csv.gz")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.nq", "x.nq.gz", "x.GZ"})
  void aFileIsCompressedJustWhenItsNameSaysSo(String name) throws IOException {
    byte[] plain = stream();
    byte[] bytes = write(name);
    if (name.equals("x.nq")) {
      assertArrayEquals(plain, bytes);
    } else {
      byte[] header = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0};
      assertArrayEquals(header, Arrays.copyOf(bytes, header.length));
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        assertArrayEquals(plain, in.readAllBytes());
      }
    }
  }

  @Test
  void compressesToTheSameBytesUnderAnotherNameAndAtAnotherTime() throws Exception {
    byte[] first = write("x.nq.gz");
    Thread.sleep(1100);
    assertArrayEquals(first, write("other.nq.gz"));
  }

  private String refusal(String format, Path file) {
    return assertThrows(ExportUsageException.class, () -> exporters.choose(format, file))
        .getMessage();
  }

  private byte[] write(String name) throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), Fixture.hard())) {
      Path file = dir.resolve(name);
      exporters.write(store, ExportOptions.everything(), file);
      return Files.readAllBytes(file);
    }
  }

  private byte[] stream() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), Fixture.hard())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      exporters.write(store, ExportOptions.everything(), out);
      return out.toByteArray();
    }
  }
}
