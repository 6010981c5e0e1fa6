package io.papergraph.resolve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells out the short forms inside the name of a task, as {@code QA} in {@code multi-hop QA}. */
final class TaskWords {
  private static final Pattern SHORT = Pattern.compile("(?<![\\w-])[A-Z][A-Z0-9]+(?![\\w-])");

  private TaskWords() {}

  static String spelledOut(NameVocabulary vocabulary, String name) {
    Matcher shortForm = SHORT.matcher(name);
    return shortForm.replaceAll(
        found -> {
          Optional<NamedThing> thing = vocabulary.find(Group.TASK, found.group());
          return Matcher.quoteReplacement(thing.map(NamedThing::label).orElse(found.group()));
        });
  }
}
