package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says without a store; {@link SameRowsIT} asks it questions. */
class QueryCommandTest {

  @Test
  void theListShowsWhichParametersMayBeLeftOut() {
    Cli cli = Cli.run("query");
    assertEquals(0, cli.status(), cli.err());
    assertTrue(
        cli.out()
            .contains("  papergraph query datasets-of-task --param 'task=image classification'\n"),
        cli.out());
    assertTrue(
        cli.out().contains("  papergraph query most-used-datasets [--param 'since=2025-04']\n"),
        cli.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "tsv", "json", "xml", "markdown"})
  void theHelpListsEveryFormat(String format) {
    String help = Cli.run("query", "--help").out();
    String formats = help.substring(help.indexOf("      --format="), help.indexOf("  -h, --help"));
    assertTrue(formats.matches("(?s).*\\b" + format + "\\b.*"), formats);
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThatThereAre() {
    Cli cli = Cli.run("query", "most-used-datasets", "--format", "help");
    assertEquals(2, cli.status());
    assertTrue(
        cli.err().contains("unknown format 'help'; there are table, csv, tsv, json, xml, markdown"),
        cli.err());
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    Cli cli = Cli.run("query", "most-used-datasets", "--show", "--param", "since=last week");
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains("--param since is not a date"), cli.err());
  }
}
