package io.papergraph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
  private static final String RULES =
      """
      # for all
      User-agent: *
      Disallow: /

      User-Agent: papergraph
      user-agent: other
      Disallow: /private
      Allow: /private/open
      Disallow: /*.pdf$
      Disallow: /a*b*c
      Disallow:
      Crawl-delay: 2.5
      """;

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/papers, true",
    "/private, false",
    "/private/x, false",
    "/private/open/x, true",
    "/x/y.pdf, false",
    "/x/y.pdf?download, true",
    "/a1b2c3, false",
    "/a1c2b3, true"
  })
  void theLongestRuleOfTheGroupThatNamesUsDecides(String path, boolean allowed) {
    assertEquals(allowed, RobotsRules.parse(RULES).allows(path));
  }

  @Test
  void itMayAskForPatience() {
    assertEquals(Duration.ofMillis(2500), RobotsRules.parse(RULES).delay());
    assertEquals(Duration.ZERO, RobotsRules.parse("").delay());
  }

  @Test
  void withoutAGroupOfOursThatForAllHolds() {
    String rules = "User-agent: other\nAllow: /\n\nUser-agent: *\nDisallow: /x\n";
    assertEquals(false, RobotsRules.parse(rules).allows("/x"));
    assertEquals(true, RobotsRules.parse(rules).allows("/y"));
  }

  @Test
  void aGroupOfOursThatForbidsNothingHoldsOverThatForAll() {
    String rules = "User-agent: *\nDisallow: /\n\nUser-agent: Papergraph\nDisallow:\n";
    assertEquals(true, RobotsRules.parse(rules).allows("/x"));
  }
}
