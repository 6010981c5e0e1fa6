package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk in memory, where one can be mounted. */
class DiskFullIT {
  private static final int BATCH = 8;
  private static final int MOST = 20_000;
  private static final int CHUNK = 1 << 16;

  @TempDir Path dir;
  private Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(dir.resolve("disk"));
    boolean mounted =
        status("mount", "-t", "tmpfs", "-o", "size=80m", "none", disk.toString()) == 0;
    assumeTrue(mounted, "skipped: no tmpfs can be mounted here (it takes root on Linux)");
  }

  @AfterEach
  void unmount() throws InterruptedException {
    if (status("mountpoint", "-q", disk.toString()) == 0) {
      status("umount", "-l", disk.toString());
    }
  }

  @Test
  void aDiskWithTooLittleRoomIsRefusedBeforeAnythingIsWritten() throws IOException {
    fill(40 << 20);
    Path papers = Files.writeString(dir.resolve("papers.jsonl"), paper(1));
    Cli cli = Cli.run("build", papers.toString(), "--store", store());
    assertEquals(1, cli.status());
    assertTrue(cli.err().matches("papergraph: only \\d\\d MiB are free [^\n]*\n"), cli.err());
    assertFalse(Files.exists(Path.of(store())));
    assertEquals(1, Cli.run("doctor", "--store", store(), "--port", "0").status());
  }

  @Test
  void aDiskThatFillsUpEndsTheBuildInOneLineAndTheStoreKeepsWholeBatches() throws Exception {
    Path first = dir.resolve("first.jsonl");
    try (OutputStream out = Files.newOutputStream(first)) {
      feed(out, 0, BATCH);
    }
    assertEquals(0, Cli.run("build", first.toString(), "--store", store()).status());
    String said = buildOnADiskThatFillsUp(BATCH);
    assertTrue(said.contains(" is full; what was stored before stays"), said);

    Files.delete(disk.resolve("ballast"));
    Cli check = Cli.run("validate", "--store", store());
    assertEquals(0, check.status(), check.out() + check.err());
    String count =
        Cli.run(
                "query",
                "SELECT (COUNT(*) AS ?n) { ?p a <https://w3id.org/papergraph/ontology#Paper> }",
                "--format=csv",
                "--store",
                store())
            .out();
    int papers = Integer.parseInt(count.strip().lines().toList().get(1));
    assertTrue(papers > 0 && papers % BATCH == 0, "papers " + papers);
  }

  @Test
  void aDiskTooSmallForABulkLoadEndsItInOneLineAndTheNextBuildIsWhole() throws Exception {
    String said = buildOnADiskThatFillsUp(0);
    assertTrue(said.matches("papergraph: only \\d+ MiB are free .*"), said);

    Files.delete(disk.resolve("ballast"));
    Path papers = dir.resolve("papers.jsonl");
    try (OutputStream out = Files.newOutputStream(papers)) {
      feed(out, 0, BATCH);
    }
    Cli again = Cli.run("build", papers.toString(), "--store", store());
    assertEquals(0, again.status(), again.err());
    assertTrue(again.out().contains("stored " + BATCH), again.out());
    assertEquals(0, Cli.run("validate", "--store", store()).status());
  }

  /** The line in which a build says why it ended whose disk fills up when it has begun. */
  private String buildOnADiskThatFillsUp(int from) throws Exception {
    Path err = dir.resolve("err");
    Path runs = Path.of(store(), "runs.jsonl");
    long before = Files.exists(runs) ? Files.size(runs) : 0;
    Process build =
        Processes.java(
                Main.class,
                "build",
                "-",
                "--from=papergraph-jsonl",
                "--quiet",
                "--batch=" + BATCH,
                "--store",
                store())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = build.getOutputStream()) {
      int fed = feed(in, from, 20 * BATCH);
      while (!Files.exists(runs) || Files.size(runs) == before) {
        assertTrue(build.isAlive(), () -> read(err));
        TimeUnit.MILLISECONDS.sleep(50);
      }
      fill(Files.getFileStore(disk).getUsableSpace() - (10 << 20));
      while (build.isAlive() && fed < MOST) {
        fed = feed(in, fed, BATCH);
      }
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).matches("Broken pipe|Stream closed"), e::toString);
    }
    assertTrue(build.waitFor(120, TimeUnit.SECONDS), "ended");
    assertEquals(1, build.exitValue(), () -> read(err));
    // A mapped page that finds no room can fail inside a library's cache, which logs it.
    List<String> said = read(err).lines().filter(line -> line.startsWith("papergraph: ")).toList();
    assertEquals(1, said.size(), () -> read(err));
    return said.get(0);
  }

  @Test
  void aDiskTooSmallToCompactOnLeavesTheStoreAsItWas() throws Exception {
    Path store = Path.of(store());
    KilledProcess.makeStore(store);
    SortedSet<String> before = KilledProcess.quads(store);
    fill(Files.getFileStore(disk).getUsableSpace() - (2 << 20));
    Path err = dir.resolve("err");
    Process compact =
        Processes.java(Main.class, "compact", "--store", store())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start();
    assertTrue(compact.waitFor(120, TimeUnit.SECONDS), "ended");
    assertEquals(1, compact.exitValue(), () -> read(err));
    List<String> said = read(err).lines().filter(line -> line.startsWith("papergraph: ")).toList();
    assertEquals(1, said.size(), () -> read(err));
    assertTrue(said.get(0).contains("the store is as it was"), said::toString);
    assertEquals(before, KilledProcess.quads(store));
    Files.delete(disk.resolve("ballast"));
    assertEquals(0, status("mount", "-o", "remount,size=200m", disk.toString()));
    Cli again = Cli.run("compact", "--store", store());
    assertEquals(0, again.status(), again.err());
    assertEquals(before, KilledProcess.quads(store));
  }

  private static int feed(OutputStream in, int from, int papers) throws IOException {
    for (int i = from; i < from + papers; i++) {
      in.write(paper(i).getBytes(StandardCharsets.UTF_8));
    }
    in.flush();
    return from + papers;
  }

  private static String paper(int number) {
    return String.format(
        "{\"title\":\"Study %d\",\"abstract\":\"We train BERT and CLIP on COCO, number %d.\"}%n",
        number, number);
  }

  private void fill(long bytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(disk.resolve("ballast"))) {
      for (long written = 0; written < bytes; written += CHUNK) {
        out.write(chunk);
      }
    }
  }

  private String store() {
    return disk.resolve("store").toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int status(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
