package io.papergraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.build.Outcome;
import io.papergraph.build.Phase;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.source.InputMeter;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that were built before. */
class EditorTest {
  private static final String LINE =
      "{\"id\":\"%s\",\"title\":\"%s\",\"abstract\":\"We train ResNet-50 on ImageNet.\"%s}%n";

  /** Counts nothing and stops when told. */
  private static final class Quiet implements Pipeline.Listener {
    private boolean stopped;

    @Override
    public void problem(Read problem) {
      // The summary has it.
    }

    @Override
    public void progress(Summary soFar) {
      // The summary has it.
    }

    @Override
    public boolean isStopped() {
      return stopped;
    }
  }

  @TempDir Path dir;
  private KnowledgeStore store;

  @BeforeEach
  void open() {
    store = KnowledgeStore.openOrCreate(dir.resolve("store"), "https://example.org/");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Editor editor(String program) {
    Optional<String> name = program.isEmpty() ? Optional.empty() : Optional.of(program);
    return new Editor(store, new Wiring(), Vocabularies.only(List.of()), Curations.none(), name);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private static String line(String id, String title) {
    return String.format(LINE, id, title, "");
  }

  private Summary build(Editor editor, Path... files) throws IOException {
    return build(editor, new Quiet(), files);
  }

  private Summary build(Editor editor, Quiet listener, Path... files) throws IOException {
    List<String> named = Stream.of(files).map(Path::toString).toList();
    return editor.buildNew(new Wiring().inputs().find(named, null), new InputMeter(), listener, 10);
  }

  private boolean isRemembered() {
    return Files.exists(store.directory().resolve("inputs.tsv"));
  }

  /** Papers that were looked up: a listener hears of a batch only when one was. */
  private static long looked(Summary summary) {
    return summary.seconds(Phase.EXTRACT) > 0 ? summary.read() : 0;
  }

  @Test
  void the_same_input_is_not_read_again() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One") + line("2401.00002", "Two"));
    assertEquals(2, build(editor("p"), input).count(Outcome.STORED));
    Summary again = build(editor("p"), Files.copy(input, dir.resolve("copy.jsonl")));
    assertEquals(2, again.count(Outcome.UNCHANGED));
    assertEquals(0, looked(again));
    Summary withMore = build(editor("p"), input, file("b.jsonl", line("2401.00003", "Three")));
    assertEquals(2, withMore.count(Outcome.UNCHANGED));
    assertEquals(1, withMore.count(Outcome.STORED));
  }

  @Test
  void a_changed_input_is_read() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One") + line("2401.00002", "Two"));
    build(editor("p"), input);
    file("a.jsonl", line("2401.00001", "One") + line("2401.00003", "Two"));
    Summary changed = build(editor("p"), input);
    assertEquals(1, changed.count(Outcome.UNCHANGED));
    assertEquals(1, changed.count(Outcome.STORED));
  }

  @Test
  void another_program_reads_again() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One"));
    build(editor("p"), input);
    assertEquals(1, looked(build(editor("q"), input)));
    assertEquals(0, looked(build(editor("q"), input)));
  }

  @Test
  void a_program_that_cannot_be_told_from_others_remembers_nothing() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One"));
    build(editor(""), input);
    assertFalse(isRemembered());
    assertEquals(1, looked(build(editor(""), input)));
  }

  @Test
  void papers_that_were_taken_out_come_again() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One") + line("2401.00002", "Two"));
    build(editor("p"), input);
    editor("p").remove(List.of(new PaperId(PaperId.Scheme.ARXIV, "2401.00001")));
    assertEquals(1, build(editor("p"), input).count(Outcome.STORED));
  }

  @Test
  void a_store_that_holds_nothing_remembers_nothing() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One"));
    build(editor("p"), input);
    Path remembered = Files.copy(store.directory().resolve("inputs.tsv"), dir.resolve("kept"));
    store.close();
    store = KnowledgeStore.openOrCreate(dir.resolve("fresh"), "https://example.org/");
    Files.copy(remembered, store.directory().resolve("inputs.tsv"));
    assertEquals(1, build(editor("p"), input).count(Outcome.STORED));
  }

  @Test
  void an_input_with_a_bad_record_is_complained_of_each_time() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One") + "{\"id\":\"2401.00002\"}\n");
    assertEquals(1, build(editor("p"), input).skippedRecords());
    assertEquals(1, build(editor("p"), input).skippedRecords());
    assertFalse(isRemembered());
  }

  @Test
  void a_build_that_was_stopped_has_not_read_its_inputs() throws IOException {
    Path input = file("a.jsonl", line("2401.00001", "One"));
    Quiet stopped = new Quiet();
    stopped.stopped = true;
    build(editor("p"), stopped, input);
    assertFalse(isRemembered());
    assertEquals(1, build(editor("p"), input).count(Outcome.STORED));
    assertTrue(isRemembered());
  }

  /** What came since does not matter: a paper that gave way to another gives way again. */
  @Test
  void skipping_an_input_leaves_the_store_as_reading_it_would() throws IOException {
    Path older = file("older.jsonl", line("2401.00001", "One"));
    Path newer = file("newer.jsonl", String.format(LINE, "2401.00001v2", "Two", ""));
    build(editor("p"), older);
    build(editor("p"), newer);
    String after = dump();
    assertEquals(0, looked(build(editor("p"), older)));
    assertEquals(after, dump());
    assertEquals(1, build(editor(""), older).read());
    assertEquals(after, dump());
  }

  private String dump() {
    return store.read(
        dataset -> {
          List<String> quads = new ArrayList<>();
          dataset.find().forEachRemaining(q -> quads.add(q.toString()));
          return String.join("\n", quads.stream().sorted().toList());
        });
  }
}
