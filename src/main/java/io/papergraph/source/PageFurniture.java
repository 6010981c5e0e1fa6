package io.papergraph.source;

import java.util.regex.Pattern;

/** Lines of a trending-papers page that belong to the site and to no paper. */
final class PageFurniture {
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)get trending papers in your email inbox!?|by\\s*AK and the research community");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)new|subscribe|trending papers|daily papers|view all papers|previous|next"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?"
              + "|submitted by|(?:published on|github|arxiv page|upvote)(?: .{0,20})?"
              + "|[·•\\s]*\\d[\\d.,]*k?(?: authors?)?");

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
