package io.papergraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands and code, run as written with the built jar. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadmeIT {
  private static final Path JAR = Path.of(System.getProperty("papergraph.jar"));
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private Path dir = Path.of("");
  private String readme = "";

  @BeforeAll
  void buildTheSample(@TempDir Path folder) throws Exception {
    dir = folder;
    readme = Files.readString(Path.of("README.md"));
    String said = run(JAVA, "-jar", JAR.toString(), "sample");
    assertTrue(said.contains("stored 71"), said);
    assertTrue(said.contains("Next"), said);
  }

  @Test
  void theFirstQuestionHasTheAnswerThatIsPrinted() throws Exception {
    Matcher shown =
        Pattern.compile(
                "(?s)java -jar target/papergraph.jar (query [^\\n]*)\\n```\\n\\n```[a-z]*\\n(.*?)```")
            .matcher(readme);
    assertTrue(shown.find(), "the README shows a question and its answer");
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
    command.addAll(Arrays.asList(shown.group(1).split(" ")));
    assertEquals(shown.group(2), run(command.toArray(String[]::new)).replace("\r\n", "\n"));
  }

  @Test
  void isShortEnoughToRead() {
    assertTrue(readme.lines().count() < 150, "lines");
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + out);
    return out;
  }
}
