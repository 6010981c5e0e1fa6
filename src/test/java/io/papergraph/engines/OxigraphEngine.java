package io.papergraph.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The npm package oxigraph in a process of node, which reads queries and writes answers. */
final class OxigraphEngine implements Engine {
  /** Names the folder {@code node_modules} that holds the package. */
  private static final String VARIABLE = "PAPERGRAPH_OXIGRAPH";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  /**
   * @param modules the folder that holds the package
   * @param nquads a file of quads, all in named graphs
   */
  private OxigraphEngine(Path modules, Path nquads) {
    try {
      process =
          new ProcessBuilder(
                  "node",
                  script().toString(),
                  modules.toAbsolutePath().toString(),
                  nquads.toAbsolutePath().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    in = process.outputWriter(UTF_8);
    out = process.inputReader(UTF_8);
    if (!answer().path("quads").isNumber()) {
      close();
      throw new IllegalStateException("oxigraph has not loaded " + nquads);
    }
  }

  /**
   * The engine where it is installed; else the test is skipped.
   *
   * @param nquads as above
   */
  static OxigraphEngine orSkip(Path nquads) {
    String modules = System.getenv(VARIABLE);
    assumeTrue(
        modules != null && isIn(Path.of(modules)),
        VARIABLE + " names no node_modules folder with oxigraph, or there is no node");
    return new OxigraphEngine(Path.of(modules), nquads);
  }

  private static boolean isIn(Path modules) {
    if (!Files.isDirectory(modules.resolve("oxigraph"))) {
      return false;
    }
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static Path script() {
    URL script = OxigraphEngine.class.getResource("oxigraph.mjs");
    try {
      return Path.of(Objects.requireNonNull(script).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "oxigraph";
  }

  @Override
  public Rows ask(String sparql) {
    try {
      in.write(JSON.writeValueAsString(sparql));
      in.newLine();
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("oxigraph has ended", e);
    }
    JsonNode answer = answer();
    if (answer.has("error")) {
      throw new IllegalStateException("oxigraph: " + answer.get("error").asText());
    }
    return Rows.of(answer.get("results"));
  }

  /** The next line, which must come in time. */
  private JsonNode answer() {
    try {
      CompletableFuture<String> line = CompletableFuture.supplyAsync(this::line);
      return JSON.readTree(line.get(SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException | InterruptedException | IOException e) {
      process.destroyForcibly();
      throw new IllegalStateException("oxigraph gave no answer in " + SECONDS + " s", e);
    }
  }

  private String line() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("oxigraph has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
