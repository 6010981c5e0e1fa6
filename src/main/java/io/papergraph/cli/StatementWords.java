package io.papergraph.cli;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.PaperId;
import io.papergraph.resolve.Statement;
import io.papergraph.source.InputUsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a statement as people write it on the command line, in one word or several. */
final class StatementWords {
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)(?<paper>.+?) (?<role>" + roles() + ") (?<type>" + types() + ") (?<name>.+)");
  private static final Pattern RESULT = Pattern.compile("(?i)(?<paper>.+?) reports (?<value>\\S+)");
  private static final Pattern PAPER =
      Pattern.compile("(?:https?://.+/)?paper/(?<scheme>arxiv|doi|acl)/(?<value>.+)");
  private static final String TITLE = "title:";

  private StatementWords() {}

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining("|"));
  }

  private static String types() {
    return Arrays.stream(EntityType.values())
        .map(EntityType::label)
        .collect(Collectors.joining("|"));
  }

  /**
   * The statement.
   *
   * @param names what a result is of
   * @throws InputUsageException when the words are none
   */
  static Statement read(List<String> words, List<EntityId> names) {
    String text = String.join(" ", words).strip();
    Matcher role = ROLE.matcher(text);
    if (role.matches()) {
      if (!names.isEmpty()) {
        throw new InputUsageException(
            "--system, --dataset, --metric and --task go with 'reports' and a number");
      }
      EntityType type = TypeName.of(role.group("type")).orElseThrow();
      return new Statement.OfRole(
          paper(role.group("paper")),
          Role.valueOf(role.group("role").toUpperCase(Locale.ROOT)),
          Curating.name(type, role.group("name")));
    }
    Matcher result = RESULT.matcher(text);
    if (result.matches()) {
      return new Statement.OfResult(paper(result.group("paper")), result.group("value"), names);
    }
    throw new InputUsageException(
        "'"
            + text
            + "' is no statement; write it as 'arxiv:2010.11929 evaluates Dataset CIFAR-10' or"
            + " 'arxiv:2010.11929 reports 88.55'");
  }

  private static PaperId paper(String written) {
    if (written.startsWith(TITLE)) {
      return PaperId.ofTitle(written.substring(TITLE.length()));
    }
    Matcher iri = PAPER.matcher(written);
    String id = iri.matches() ? iri.group("scheme") + ":" + iri.group("value") : written;
    return PaperId.parse(id)
        .map(PaperId.Versioned::id)
        .orElseThrow(
            () ->
                new InputUsageException(
                    "'"
                        + written
                        + "' is no id of a paper; write it as arxiv:2010.11929, or 'title:' and the"
                        + " title"));
  }
}
