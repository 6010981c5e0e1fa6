package io.papergraph.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates of {@code src/main/jte}, compiled at build; each escapes by where a text stands.
 */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "io.papergraph.pages");
  private final Assets assets;

  Templates(Assets assets) {
    this.assets = assets;
  }

  /**
   * What every page has around it.
   *
   * @param title of the page, without that of the site
   * @param search what stands in the search box
   */
  record Frame(String title, String search, Assets assets) {
    String asset(String name) {
      return assets.address(name);
    }
  }

  /** A page of status 200. */
  Page page(String template, String title, Object model) {
    return page(200, template, title, "", model);
  }

  Page page(int status, String template, String title, String search, Object model) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("frame", new Frame(Shown.plain(title), search, assets));
    parameters.put("model", model);
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", parameters, out);
    return Page.html(status, out.toString());
  }

  /** A page that says in one line why there is no other. */
  Page message(int status, String title, String line) {
    return page(status, "message", title, "", line);
  }
}
