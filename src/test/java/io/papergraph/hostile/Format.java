package io.papergraph.hostile;

import java.util.List;

/** A format as these tests write it: good records, one after the other, between head and tail. */
enum Format {
  OWN_LINES(Promise.ITSELF, "", "\n", "\n"),
  ARXIV_LINES(Promise.ITSELF, "", "\n", "\n"),
  HF_LINES(Promise.ITSELF, "", "\n", "\n"),
  HF_ARRAY(Promise.REST_IS_REPORTED, "[", ",", "]"),
  HF_DATA(
      Promise.REST_IS_REPORTED,
      "<!doctype html>\n<html><body>\n<div data-target=\"DailyPapers\" data-props=\""
          + GoodRecord.attribute("{\"dailyPapers\":["),
      ",",
      GoodRecord.attribute("]}") + "\"></div>\n</body></html>\n"),
  HF_CARDS(Promise.REST_IS_LOST, "<!doctype html>\n<html><body>\n", "\n", "\n</body></html>\n"),
  HF_TEXT(
      Promise.BESIDE,
      "Get trending papers in your email inbox!\n\nbyAK and the research community\n\n",
      "\n\n",
      "\n"),
  ATOM(
      Promise.REST_IS_REPORTED,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      """,
      "\n",
      "\n</feed>\n"),
  ACL_XML(
      Promise.REST_IS_REPORTED,
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <collection id="2022.acl">
      <volume id="long">
      <meta><year>2022</year><month>May</month></meta>
      """,
      "\n",
      "\n</volume>\n</collection>\n"),
  BIBTEX(Promise.ITSELF, "", "\n\n", "\n"),
  CSV(Promise.ITSELF, "\"id\",\"title\",\"abstract\"\n", "\n", "\n");

  /** What a mutated record may cost. */
  enum Promise {
    /** Itself alone. */
    ITSELF,

    /**
     * Itself and the records beside it: nothing but the shape of paragraphs tells where a record
     * ends, so a lost title makes its abstract that of the record before.
     */
    BESIDE,

    /**
     * Itself and what comes after it, which is reported: a text that is no longer well-formed has
     * no places of which it is sure that a record begins there.
     */
    REST_IS_REPORTED,

    /**
     * Itself and what comes after it, unreported: no HTML is ill-formed, so that a comment which is
     * never closed is a page that ends there.
     */
    REST_IS_LOST
  }

  private final Promise promise;
  private final String head;
  private final String separator;
  private final String tail;

  Format(Promise promise, String head, String separator, String tail) {
    this.promise = promise;
    this.head = head;
    this.separator = separator;
    this.tail = tail;
  }

  Promise promise() {
    return promise;
  }

  boolean isHtml() {
    return this == HF_DATA || this == HF_CARDS;
  }

  boolean isXml() {
    return this == ATOM || this == ACL_XML;
  }

  /** A good record, different for each number below 100,000. */
  String record(int number) {
    return switch (this) {
      case OWN_LINES -> GoodRecord.ownLine(number);
      case ARXIV_LINES -> GoodRecord.arxivLine(number);
      case HF_LINES, HF_ARRAY -> GoodRecord.hfObject(number);
      case HF_DATA -> GoodRecord.attribute(GoodRecord.hfObject(number));
      case HF_CARDS -> GoodRecord.card(number);
      case HF_TEXT -> GoodRecord.paragraphs(number);
      case ATOM -> GoodRecord.entry(number);
      case ACL_XML -> GoodRecord.aclPaper(number);
      case BIBTEX -> GoodRecord.bibtex(number);
      case CSV -> GoodRecord.row(number);
    };
  }

  String file(List<String> records) {
    return head + String.join(separator, records) + tail;
  }

  /** How much of a file stands before the end of its first records. */
  int end(List<String> records, int count) {
    return head.length() + String.join(separator, records.subList(0, count)).length();
  }
}
