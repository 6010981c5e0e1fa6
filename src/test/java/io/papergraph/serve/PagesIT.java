package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of the bundled sample in Chromium, as a person uses them. With
 * -Dpapergraph.screenshots=DIR each page is drawn into that folder too, light and dark, wide and
 * narrow.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
  private SampleInChromium sample;

  @BeforeAll
  void start(@TempDir Path dir) throws IOException {
    sample = new SampleInChromium(dir);
  }

  @AfterAll
  void stop() {
    if (sample != null) {
      sample.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "home, ''",
    "search, search?q=imagenet",
    "paper, paper/arxiv/2010.11929",
    "entity, entity/data/imagenet",
    "leaderboard, leaderboard?dataset=ImageNet&metric=top-1+accuracy",
    "repository, repository/github.com/facebookresearch/detr"
  })
  void eachPageIsAccessibleLightAndDarkWideAndNarrow(String name, String path) throws IOException {
    sample.everyLook(path, name, page -> {});
  }

  @Test
  void aPersonTypesChoosesAndReadsTheQuote() {
    try (SampleInChromium.Look look = sample.look()) {
      Page page = look.page;
      page.navigate("/");
      page.locator("#q").pressSequentially("imagen");
      page.locator("#suggestions a").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/entity/**");
      assertEquals("ImageNet", page.locator("h1").textContent().strip());
      page.locator("a[href^='/leaderboard?dataset=ImageNet']").first().click();
      page.waitForURL("**/leaderboard**");
      page.locator("table td a[href*='#result-']").first().click();
      page.waitForURL("**/paper/**");
      assertTrue(page.locator("tr:target q").count() == 1, "the quote of the result is in sight");
    }
  }

  @Test
  void aMentionTellsWhatItIsOnFocus() {
    try (SampleInChromium.Look look = sample.look()) {
      look.page.navigate("/paper/arxiv/2010.11929");
      var mention = look.page.locator(".abstract .mention").first();
      assertTrue(mention.locator(".tip").isHidden());
      mention.locator(".mark").focus();
      assertTrue(mention.locator(".tip").isVisible());
      assertTrue(mention.locator(".tip").textContent().contains("confidence"));
    }
  }

  @Test
  void searchWorksWithoutScripts() {
    try (SampleInChromium.Look look = sample.withoutScripts()) {
      Page page = look.page;
      page.navigate("/");
      page.locator("#q").fill("imagnet");
      page.locator("#q").press("Enter");
      page.waitForURL("**/search**");
      assertTrue(page.locator(".hits").textContent().contains("ImageNet"));
    }
  }
}
