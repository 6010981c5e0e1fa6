package io.papergraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in Java of README and docs, compiled and run as written with the built jar. */
class JavaExamplesIT {
  private static final String JAR =
      Path.of(System.getProperty("papergraph.jar")).toAbsolutePath().toString();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  @TempDir Path dir;

  @Test
  void theReadmesExampleNamesTheBestModelOfTheSample() throws Exception {
    run(JAVA, "-jar", JAR, "sample", "--store", dir.resolve("sample").toString());
    compile(block(Files.readString(Path.of("README.md")), "java"), "Best");
    String said = run(JAVA, "-cp", classPath(), "Best", dir.resolve("sample").toString());
    assertEquals("CoCa 91.0", said.lines().findFirst().orElse(""));
  }

  @Test
  void thePageOnJavaPrintsWhatItSays() throws Exception {
    String page = Files.readString(Path.of("docs/java-api.md"));
    compile(block(page, "java"), "Example");
    String said = run(JAVA, "-cp", classPath(), "Example", dir.toString());
    assertEquals(block(page, "text"), said.replace("\r\n", "\n"));
  }

  private static String block(String markdown, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(markdown);
    assertTrue(block.find(), "a block of " + language);
    return block.group(1);
  }

  private void compile(String code, String name) throws IOException {
    Path source = Files.writeString(dir.resolve(name + ".java"), code);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", JAR, "-d", dir.toString(), source.toString());
    assertEquals(0, status);
  }

  private String classPath() {
    return JAR + File.pathSeparator + dir;
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + out);
    return out;
  }
}
