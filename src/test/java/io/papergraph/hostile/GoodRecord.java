package io.papergraph.hostile;

import java.util.Locale;

/** Good records of made-up papers, in every format, different for each number below 100,000. */
final class GoodRecord {
  /** How every abstract begins. */
  static final String ABSTRACT = "We propose";

  /** How every title begins. */
  static final String TITLE = "Gearnet";

  private GoodRecord() {}

  private static String title(int n) {
    return TITLE + "-" + n + ": Reading Clockwork with Language Models";
  }

  private static String text(int n) {
    return ABSTRACT
        + " Gearnet-%d, a model that counts the teeth of small wheels. It is trained on MNIST and"
            .formatted(n)
        + " reaches 9%d.5%% accuracy on ImageNet, 2.1 points more than ResNet-50 does. Code is at"
            .formatted(n % 10)
        + " https://github.com/example/gearnet-%d for everybody who owns a clock.".formatted(n);
  }

  private static String id(int n) {
    return String.format(Locale.ROOT, "2503.%05d", n);
  }

  static String ownLine(int n) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"abstract\":\"%s\",\"authors\":[\"A. Clock\"]}"
        .formatted(id(n), title(n), text(n));
  }

  static String arxivLine(int n) {
    return ("{\"id\":\"%s\",\"title\":\"%s\",\"categories\":\"cs.CL\",\"abstract\":\"%s\","
            + "\"authors\":\"Ada Clock and Ben Spring\",\"update_date\":\"2025-03-1%d\"}")
        .formatted(id(n), title(n), text(n), n % 10);
  }

  static String hfObject(int n) {
    return ("{\"paper\":{\"id\":\"%s\",\"authors\":[{\"name\":\"Ada Clock\"}],\"title\":\"%s\","
            + "\"summary\":\"%s\"},\"numComments\":%d}")
        .formatted(id(n), title(n), text(n), n);
  }

  static String card(int n) {
    return ("<article><div><h3><a href=\"/papers/%s\">%s</a></h3><p>%s</p>"
            + "<p>Published on Mar 7, 2025</p></div></article>")
        .formatted(id(n), title(n), text(n));
  }

  static String paragraphs(int n) {
    return title(n) + "\n\n" + text(n);
  }

  static String entry(int n) {
    return ("<entry><id>http://arxiv.org/abs/%sv1</id><title>%s</title><summary>%s</summary>"
            + "<author><name>Ada Clock</name></author></entry>")
        .formatted(id(n), title(n), text(n));
  }

  static String aclPaper(int n) {
    return ("<paper id=\"%d\"><title>%s</title><author><first>Ada</first><last>Clock</last></author>"
            + "<abstract>%s</abstract><doi>10.18653/v1/2022.acl-long.%d</doi></paper>")
        .formatted(n, title(n), text(n), n);
  }

  static String bibtex(int n) {
    return ("@misc{clock%d,\n  title = {%s},\n  author = {Clock, Ada and Spring, Ben},\n"
            + "  abstract = {%s},\n  eprint = {%s},\n  month = mar,\n  year = 2025\n}")
        .formatted(n, title(n), text(n).replace("%", "\\%"), id(n));
  }

  static String row(int n) {
    return "\"%s\",\"%s\",\"%s\"".formatted(id(n), title(n), text(n));
  }

  /** A text as it stands in an attribute of HTML. */
  static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;");
  }
}
