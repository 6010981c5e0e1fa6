package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The drawing of what a thing is joined to, in Chromium. */
@TestInstance(Lifecycle.PER_CLASS)
class GraphPageIT {
  private static final String IMAGENET = "/explore?thing=/entity/data/imagenet";

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

  private static void drawn(Page page) {
    page.locator("#graph[data-ready]").waitFor();
  }

  @Test
  void itIsAccessibleLightAndDarkWideAndNarrow() throws IOException {
    sample.everyLook(IMAGENET.substring(1), "graph", GraphPageIT::drawn);
  }

  @Test
  void aPersonComesFromTheThingAndDrawsMore() {
    try (SampleInChromium.Look look = sample.look()) {
      Page page = look.page;
      page.navigate("/entity/data/imagenet");
      page.locator(".actions a", new Page.LocatorOptions().setHasText("Graph")).click();
      drawn(page);
      assertTrue(status(page).startsWith("ImageNet, dataset: joined to "), status(page));
      int before = page.locator("#neighbours li").count();
      page.locator("#neighbours section[data-type=paper] button").last().click();
      page.waitForFunction("n => document.querySelectorAll('#neighbours li').length > n", before);
      page.locator("#chosen", new Page.LocatorOptions().setHasText(", paper: joined to "))
          .waitFor();
    }
  }

  @Test
  void aClickOnTheDrawingChoosesWhatIsThere() {
    try (SampleInChromium.Look look = sample.look()) {
      Page page = look.page;
      page.navigate("/explore?thing=entity/system/detr");
      drawn(page);
      page.keyboard().press("Tab");
      page.locator("#canvas").focus();
      page.keyboard().press("ArrowRight");
      String second = status(page);
      assertFalse(second.startsWith("DETR, "), second);
      page.keyboard().press("ArrowLeft");
      assertTrue(status(page).startsWith("DETR, "), status(page));
      page.keyboard().press("ArrowRight");
      String path = page.locator("#open").getAttribute("href");
      page.keyboard().press("o");
      page.waitForURL("**" + path);
    }
  }

  @Test
  void aTypeThatIsSwitchedOffIsNeitherDrawnNorListed() throws IOException {
    try (SampleInChromium.Look look = sample.look()) {
      Page page = look.page;
      page.navigate(IMAGENET);
      drawn(page);
      assertTrue(page.locator("#neighbours section[data-type=paper]").isVisible());
      assertTrue(svg(page).contains(", paper</title>"));
      page.locator("input[value=paper]").uncheck();
      assertTrue(page.locator("#neighbours section[data-type=paper]").isHidden());
      assertFalse(svg(page).contains(", paper</title>"));
      page.locator("input[value=paper]").check();
      assertTrue(page.locator("#neighbours section[data-type=paper]").isVisible());
    }
  }

  @Test
  void theSameGraphIsDrawnTheSameAndSaved() throws IOException {
    String first;
    try (SampleInChromium.Look look = sample.look()) {
      look.page.navigate(IMAGENET);
      drawn(look.page);
      first = svg(look.page);
      Download png = look.page.waitForDownload(() -> look.page.locator("#png").click());
      assertEquals("papergraph-entity-data-imagenet.png", png.suggestedFilename());
      byte[] bytes = Files.readAllBytes(png.path());
      assertEquals("\u0089PNG", new String(bytes, 0, 4, StandardCharsets.ISO_8859_1));
    }
    try (SampleInChromium.Look look = sample.look()) {
      look.page.navigate(IMAGENET);
      drawn(look.page);
      assertEquals(first, svg(look.page));
    }
    assertTrue(first.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), first);
    assertTrue(first.contains("<title>ImageNet, dataset</title>"));
  }

  @Test
  void hostileNamesAreOnlyText() throws IOException {
    String hostile = "<img src=x onerror=alert(1)>]]><script>alert(2)</script>";
    String answer =
        """
        {"centre": {"path": "/entity/data/imagenet", "label": "%1$s", "type": "dataset"},
         "nodes": [{"path": "/entity/data/x", "label": "%1$s", "type": "dataset"},
                   {"path": "javascript:alert(3)", "label": "script", "type": "model"}],
         "edges": [{"from": "/entity/data/x", "to": "/entity/data/imagenet", "role": "%1$s"}],
         "more": false}
        """
            .formatted(hostile);
    try (SampleInChromium.Look look = sample.look()) {
      Page page = look.page;
      page.onDialog(dialog -> look.complain("a script ran: " + dialog.message()));
      page.route(
          "**/neighbours*",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody(answer)));
      page.navigate(IMAGENET);
      drawn(page);
      assertEquals(0, page.locator("main img, main script:not([src]), [href^=javascript]").count());
      assertEquals(hostile, page.locator("li[data-path='/entity/data/x'] bdi").textContent());
      String svg = svg(page);
      assertTrue(svg.contains("&lt;script&gt;alert(2)"), svg);
      assertFalse(svg.contains("<script") || svg.contains("<img"), svg);
    }
  }

  private static String svg(Page page) throws IOException {
    Download svg = page.waitForDownload(() -> page.locator("#svg").click());
    return Files.readString(svg.path());
  }

  private static String status(Page page) {
    return page.locator("#chosen").textContent();
  }
}
