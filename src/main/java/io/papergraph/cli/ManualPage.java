package io.papergraph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the help of every command says alike: exit status, environment and files. */
final class ManualPage {
  private static final String ENVIRONMENT = "environment";
  private static final String FILES = "files";

  private ManualPage() {}

  /** Adds the sections to a command and all under it. */
  static void addTo(CommandLine line) {
    Map<String, String> status = new LinkedHashMap<>();
    status.put("0", "all went well");
    status.put("1", "something failed, or a check found a problem; a line says what");
    status.put("2", "the command was misused; nothing was done");
    line.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(status);
    List<String> keys = new ArrayList<>(line.getHelpSectionKeys());
    if (!keys.contains(FILES)) {
      keys.addAll(
          keys.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), List.of(ENVIRONMENT, FILES));
      line.setHelpSectionKeys(keys);
    }
    Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
    sections.put(ENVIRONMENT, ManualPage::environment);
    sections.put(FILES, ManualPage::files);
    line.setHelpSectionMap(sections);
    line.getSubcommands().values().forEach(ManualPage::addTo);
  }

  private static String environment(Help help) {
    return section(
        help,
        "Environment:",
        Map.of(
            "JAVA_TOOL_OPTIONS",
            "options of Java, e.g. -Xmx4g for more memory, -Dpapergraph.debug=1 for stack traces",
            "PAPERGRAPH_CONTACT",
            "your mail or web address, told to services that papers are fetched from",
            "http_proxy, https_proxy, no_proxy",
            "the way to the net, where Java's own settings (-Dhttps.proxyHost=…) say none",
            "LC_ALL",
            "a UTF-8 locale, e.g. C.UTF-8, lets arguments and file names hold any character"));
  }

  private static String files(Help help) {
    return section(
        help,
        "Files:",
        Map.of(
            "papergraph-store/",
            "the store: papergraph.properties (format, base), tdb2/ (the graph), runs.jsonl"
                + " (builds), sources.json (what it follows)",
            "~/.cache/papergraph/http/",
            "pages that may be unchanged when they are fetched again; may be deleted"));
  }

  private static String section(Help help, String heading, Map<String, String> rows) {
    Map<String, String> sorted = new TreeMap<>(rows);
    return help.createHeading("%n" + heading + "%n") + help.createTextTable(sorted);
  }
}
