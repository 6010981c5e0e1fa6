package io.papergraph.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a {@code robots.txt} asks of this program.
 *
 * @param delay the least time between two requests; zero where it does not say
 */
record RobotsRules(List<Rule> rules, Duration delay) {
  private static final int MOST_RULES = 10_000;
  private static final int LONGEST = 2_000;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");

  /**
   * @param path a path as it stands there, with {@code *} for anything and {@code $} for the end
   */
  record Rule(String path, boolean allows) {
    /** Whether the path of a page begins as this says. */
    boolean matches(String page) {
      boolean whole = path.endsWith("$");
      String[] parts = (whole ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
      if (!page.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean last = whole && i == parts.length - 1;
        int found = last ? page.length() - parts[i].length() : page.indexOf(parts[i], at);
        if (found < at || !page.startsWith(parts[i], found)) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !whole || at == page.length();
    }
  }

  /** The rules for us, else those for all, else none. */
  static RobotsRules parse(String text) {
    Group ours = new Group();
    Group all = new Group();
    boolean toUs = false;
    boolean toAll = false;
    boolean inAgents = false;
    for (String line : text.lines().limit(MOST_RULES).toList()) {
      String[] parts = line.split("#", 2)[0].split(":", 2);
      String key = parts[0].strip().toLowerCase(Locale.ROOT);
      String value = parts.length < 2 ? "" : parts[1].strip();
      if (key.equals("user-agent")) {
        toUs = (inAgents && toUs) || value.toLowerCase(Locale.ROOT).startsWith(UserAgent.NAME);
        toAll = (inAgents && toAll) || value.equals("*");
        ours.isNamed |= toUs;
        inAgents = true;
      } else if (!key.isEmpty()) {
        inAgents = false;
        ours.add(toUs, key, value);
        all.add(toAll, key, value);
      }
    }
    Group group = ours.isNamed ? ours : all;
    return new RobotsRules(List.copyOf(group.rules), group.delay);
  }

  /** Whether a path, with its query, may be fetched: the longest rule that matches says so. */
  boolean allows(String path) {
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if (length >= longest && rule.matches(path)) {
        allowed = length == longest ? allowed || rule.allows() : rule.allows();
        longest = length;
      }
    }
    return allowed;
  }

  /** What is said to one group of robots. */
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean isNamed;

    void add(boolean meant, String key, String value) {
      if (!meant || value.isEmpty() || value.length() > LONGEST) {
        return;
      }
      switch (key) {
        case "allow" -> rules.add(new Rule(value, true));
        case "disallow" -> rules.add(new Rule(value, false));
        case "crawl-delay" -> {
          if (SECONDS.matcher(value).matches()) {
            delay = Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
          }
        }
        default -> {}
      }
    }
  }
}
