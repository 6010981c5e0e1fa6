package io.papergraph.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final String BASE = "https://example.org/";
  private static final String RUN = "{\"started\":\"2026-01-01T00:00:00Z\"}";
  private static final String CURATION = "# Ours.\r\n\n@prefix pg: <https://a.b/> .  \nlast";

  @TempDir Path dir;

  @Test
  void theFileSaysAllThatAStoreIs() throws Exception {
    Path file = dir.resolve("b.nq");
    try (KnowledgeStore store = store(false)) {
      store.write(
          d -> {
            d.add(SSE.parseQuad("(<g:b> <s:1> <p:1> 'b')"));
            d.add(SSE.parseQuad("(<g:a> <s:1> <p:1> 'a')"));
          });
      Files.writeString(dir.resolve("store/runs.jsonl"), RUN + "\n");
      Files.writeString(dir.resolve("store.curation.ttl"), "# Ours.\n\n");
      assertEquals(2, Backup.write(store, file));
    }
    String before =
        """
        # Papergraph backup 1
        # format: 1
        # base: https://example.org/
        # text: false
        # run: {"started":"2026-01-01T00:00:00Z"}
        # curation: # Ours.
        # curation:\s
        <s:1> <p:1> "a" <g:a> .
        <s:1> <p:1> "b" <g:b> .
        """;
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));
    String end = "# end: 2 quads, sha256 " + HexFormat.of().formatHex(sum) + "\n";
    assertEquals(before + end, Files.readString(file));
  }

  @Test
  void whatIsRestoredGivesTheSameBackup() throws IOException {
    Path first = dir.resolve("first.nq");
    try (KnowledgeStore store = store(true)) {
      store.write(BackupTest::addOddTerms);
      Files.writeString(dir.resolve("store/runs.jsonl"), RUN + "\n" + RUN + "\n");
      Files.writeString(dir.resolve("store.curation.ttl"), CURATION);
      assertEquals(9, Backup.write(store, first));
      Backup.write(store, dir.resolve("again.nq"));
    }
    assertEquals(-1, Files.mismatch(first, dir.resolve("again.nq")));

    Path copy = dir.resolve("copy");
    Restore.Result result = Restore.read(first, copy, quads -> {});
    assertEquals(new Restore.Result(9, false), result);
    assertEquals(CURATION, Files.readString(dir.resolve("copy.curation.ttl")).stripTrailing());
    Path second = dir.resolve("second.nq.gz");
    try (KnowledgeStore store = KnowledgeStore.open(copy)) {
      assertTrue(store.keepsText());
      assertEquals(BASE, store.base());
      Backup.write(store, second);
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(second))) {
      assertArrayEquals(Files.readAllBytes(first), in.readAllBytes());
    }
    Restore.read(second, dir.resolve("third"), quads -> {});
    assertEquals(RUN + "\n" + RUN + "\n", Files.readString(dir.resolve("third/runs.jsonl")));
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = smallBackup();
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
    }
    byte[] zipped = zipped(whole);
    for (int length = 0; length < zipped.length; length++) {
      assertRefused(Arrays.copyOf(zipped, length), "gzip cut to " + length);
    }
    assertEquals(9, read(whole));
    assertEquals(9, read(zipped));
  }

  @Test
  void aFileOfWhichAnyBitIsOtherIsRefused() throws IOException {
    byte[] whole = smallBackup();
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(damaged, "bit " + bit);
    }
  }

  @Test
  void aFileThatLacksOrRepeatsALineIsRefused() throws IOException {
    String whole = new String(smallBackup(), StandardCharsets.UTF_8);
    List<String> lines = whole.lines().map(line -> line + "\n").toList();
    for (String line : lines) {
      assertRefused(bytes(whole.replace(line, "")), "without " + line);
      assertRefused(bytes(whole.replace(line, line + line)), "twice " + line);
    }
    assertRefused(bytes(whole + "\n"), "goes on");
  }

  @Test
  void aDamagedBackupMakesNoStore() throws IOException {
    byte[] whole = smallBackup();
    Random random = new Random(6);
    for (int i = 0; i < 5; i++) {
      Path file = dir.resolve("cut" + i);
      Files.write(file, Arrays.copyOf(whole, 200 + random.nextInt(whole.length - 200)));
      Path target = dir.resolve("target");
      BackupException e =
          assertThrows(BackupException.class, () -> Restore.read(file, target, quads -> {}));
      assertTrue(e.getMessage().contains(file + " is cut off"), e.getMessage());
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
      assertThrows(StoreException.class, () -> KnowledgeStore.open(target));
      assertFalse(KnowledgeStore.isHalfMade(target));
    }
  }

  @Test
  void brokenSyntaxIsDamageToo() throws IOException {
    String broken =
        new String(smallBackup(), StandardCharsets.UTF_8).replaceFirst("\n<s:", "\n<<s:");
    Path file = Files.writeString(dir.resolve("broken"), broken);
    BackupException e =
        assertThrows(
            BackupException.class, () -> Restore.read(file, dir.resolve("target"), quads -> {}));
    assertTrue(e.getMessage().contains("is damaged"), e.getMessage());
  }

  @Test
  void aStoreIsNeverRestoredOver() throws IOException {
    Path file = dir.resolve("b.nq");
    try (KnowledgeStore store = store(true)) {
      Backup.write(store, file);
    }
    StoreException e =
        assertThrows(
            StoreException.class, () -> Restore.read(file, dir.resolve("store"), quads -> {}));
    assertTrue(e.getMessage().contains("there is a store in"), e.getMessage());
  }

  @Test
  void curationsThatAreThereStay() throws IOException {
    Path file = dir.resolve("b.nq");
    try (KnowledgeStore store = store(true)) {
      Files.writeString(dir.resolve("store.curation.ttl"), CURATION);
      Backup.write(store, file);
    }
    Path beside = Files.writeString(dir.resolve("copy.curation.ttl"), "# newer\n");
    assertTrue(Restore.read(file, dir.resolve("copy"), quads -> {}).otherCuration());
    assertEquals("# newer\n", Files.readString(beside));
  }

  @Test
  void aBackupOfAnotherFormatIsRefused() throws IOException {
    String other =
        new String(smallBackup(), StandardCharsets.UTF_8).replace("# format: 1", "# format: 2");
    Path file = Files.writeString(dir.resolve("other"), other);
    StoreException e =
        assertThrows(
            StoreException.class, () -> Restore.read(file, dir.resolve("target"), quads -> {}));
    assertTrue(e.getMessage().contains("format 2"), e.getMessage());
    assertFalse(Files.exists(dir.resolve("target")));
  }

  private KnowledgeStore store(boolean text) {
    return KnowledgeStore.openOrCreate(dir.resolve("store"), BASE, text);
  }

  private byte[] smallBackup() throws IOException {
    Path file = dir.resolve("small.nq");
    try (KnowledgeStore store = store(true)) {
      store.write(BackupTest::addOddTerms);
      Backup.write(store, file);
    }
    return Files.readAllBytes(file);
  }

  /** Nine quads. */
  private static void addOddTerms(DatasetGraph dataset) {
    for (String object :
        List.of(
            "'two\\nlines'",
            "'a \"quote\" and \\\\'",
            "'\uD83D\uDE00 \u00E9 \u0007'",
            "'chat'@fr",
            "'007'^^<http://www.w3.org/2001/XMLSchema#integer>",
            "'2024-01'^^<http://www.w3.org/2001/XMLSchema#gYearMonth>",
            "'x'^^<d:own>",
            "<https://example.org/%20\u00FC>")) {
      dataset.add(SSE.parseQuad("(<g:1> <s:1> <p:1> " + object + ")"));
    }
    dataset.add(
        NodeFactory.createURI("g:1"),
        NodeFactory.createBlankNode("b-0/1"),
        NodeFactory.createURI("p:1"),
        NodeFactory.createBlankNode("b-0/1"));
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertRefused(byte[] bytes, String how) {
    assertThrows(IOException.class, () -> read(bytes), how);
  }

  /** Reads a backup as a restore does, but for parsing and loading; the lines that are quads. */
  private long read(byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve("read"), bytes);
    try (BackupReader reader = new BackupReader(file)) {
      long quads = new String(reader.readAllBytes(), StandardCharsets.UTF_8).lines().count();
      reader.requireWhole(quads);
      return quads;
    }
  }
}
