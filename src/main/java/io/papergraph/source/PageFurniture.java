package io.papergraph.source;

import java.util.regex.Pattern;

/** Lines of a trending-papers page that belong to the site and to no paper. */
final class PageFurniture {
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)get trending papers in your email inbox!?|by\\s*AK and the research community");
  private static final String DATE =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}(?:, \\d{4})?";
  private static final String COUNT = "(?:\\d{1,4}|\\d{1,3}(?:\\.\\d)?k)";
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)new|subscribe|trending papers|daily papers|view all papers|previous|next"
              + ("|submitted by|arxiv page|(?:published on )?" + DATE)
              + ("|(?:(?:github|upvote) )?" + COUNT + "|github|upvote")
              + ("|[·•] ?" + COUNT + " authors?"));

  private PageFurniture() {}

  /** Whether a line tells that the text is such a page. */
  static boolean names(String line) {
    return SITE.matcher(line.strip()).matches();
  }

  /** Whether a line is the site's: header, date, button or count. */
  static boolean is(String line) {
    return names(line) || OTHER.matcher(line).matches();
  }
}
