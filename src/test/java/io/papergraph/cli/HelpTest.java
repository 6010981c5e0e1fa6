package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  @TempDir Path dir;

  static Set<String> commands() {
    return Main.commandLine(new Wiring(), Streams.standard()).getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAManualPage(String command) {
    Cli help = Cli.run("help", command);
    assertEquals(0, help.status(), help.err());
    String page = help.out();
    assertTrue(page.contains("Usage: papergraph " + command), page);
    assertTrue(page.matches("(?s).*Usage:.*\n[A-Z][^\n]{20,}.*"), "a description: " + page);
    assertEquals(page.indexOf("\nFiles:"), page.lastIndexOf("\nFiles:"), "once");
    for (String section : List.of("Exit status:", "Environment:", "Files:")) {
      assertTrue(page.contains("\n" + section + "\n"), section + " is missing: " + page);
    }
    String examples = page.substring(page.indexOf("\nExample"));
    assertTrue(examples.contains("\n  papergraph ") || examples.contains("<(papergraph "), page);
    if (!command.equals("help")) {
      assertEquals(page, Cli.run(command, "--help").out());
    }
  }

  @Test
  void helpAloneListsEveryCommand() {
    String out = Cli.run("help").out();
    commands().forEach(command -> assertTrue(out.contains("\n  " + command + " "), command));
  }

  @Test
  void bashCompletesCommandsAndQuestions() throws IOException {
    assumeTrue(Processes.areThere("bash"), "bash is not installed");
    Cli cli = Cli.run("completion", "bash");
    assertEquals(0, cli.status(), cli.err());
    Path script = Files.writeString(dir.resolve("completion"), cli.out());
    String ask =
        "compopt() { :; }; . '"
            + script
            + "'; COMP_WORDS=(papergraph %s); COMP_CWORD=$((${#COMP_WORDS[@]}-1));"
            + " COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE};"
            + " _complete_papergraph; printf '%%s\\n' \"${COMPREPLY[@]}\"";
    String commands = Processes.said(List.of("bash", "-c", ask.formatted("ev")));
    assertEquals("evaluate", commands.strip());
    String questions = Processes.said(List.of("bash", "-c", ask.formatted("query papers-with")));
    assertEquals("papers-with-code", questions.strip());
  }

  @Test
  void anUnknownShellIsMisuse() {
    assertEquals(2, Cli.run("completion", "csh").status());
    assertTrue(Cli.run("completion", "zsh").out().startsWith("autoload"));
  }

  @Test
  void whatTheLocaleHasGarbledIsRefusedWithAHint() {
    assertEquals(Optional.empty(), Arguments.garbled("query", "Schrödinger?"));
    String hint = Arguments.garbled("query", "Schr\uFFFDdinger").orElseThrow();
    assertTrue(hint.startsWith("argument 2 ") && hint.contains("LC_ALL=C.UTF-8"), hint);
    assertFalse(hint.contains("\n"), hint);
  }

  @Test
  void aServerThatCannotBeIsMisuse() {
    String store = dir.resolve("store").toString();
    Cli.run("sample", "--store", store);
    for (String[] wrong :
        new String[][] {{"--port", "99999"}, {"--timeout", "0"}, {"--host", "no such host"}}) {
      Cli cli = Cli.run("serve", "--store", store, wrong[0], wrong[1]);
      assertEquals(2, cli.status(), wrong[0] + ": " + cli.err());
      assertEquals(1, cli.err().lines().count(), cli.err());
    }
  }
}
