package io.papergraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.paper.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one saved page: its JSON, else its cards. Such a page stands on a few long lines, so faults
 * are told by the number or the title of the paper and not by the line.
 */
final class PaperPage implements ReadCursor {
  static final int MAX_BYTES = 4 << 20;

  /** Repairing tags that are in the wrong place takes time in the square of their number. */
  static final int MAX_TAGS = 100_000;

  private static final int MAX_DEPTH = 256;

  private static final String DATA = "[data-target=DailyPapers][data-props]";
  private static final String LIST = "dailyPapers";
  private static final Pattern PAPER_PATH =
      Pattern.compile("(?:https?://(?:www\\.)?huggingface\\.co)?/papers/([^/?#]+).*");

  private final Input input;
  private final HuggingFacePapers papers;
  private @Nullable Iterator<Read> reads;
  private @Nullable BrokenInputException fault;

  PaperPage(Input input, HuggingFacePapers papers) {
    this.input = input;
    this.papers = papers;
  }

  @Override
  public Optional<Read> next() {
    if (reads == null) {
      reads = readAll().iterator();
    }
    if (reads.hasNext()) {
      return Optional.of(reads.next());
    }
    if (fault != null) {
      throw fault;
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    input.close();
  }

  private List<Read> readAll() {
    Document page = parse();
    List<Read> found = new ArrayList<>();
    for (Element data : page.select(DATA)) {
      addListed(data, found);
    }
    if (found.isEmpty() && fault == null) {
      addCards(page, found);
    }
    if (found.isEmpty() && fault == null) {
      fault =
          broken(
              input.name(),
              "no papers on the page",
              "neither the data of a list of papers nor a card of one; save the page of trending"
                  + " papers itself");
    }
    return found;
  }

  private Document parse() {
    try {
      byte[] bytes = input.stream().readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES || tags(bytes) > MAX_TAGS) {
        throw broken(
            input.name(),
            "page too large",
            "more than %d MiB or %,d tags of HTML".formatted(MAX_BYTES >> 20, MAX_TAGS));
      }
      Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
    } catch (IOException e) {
      throw new BrokenInputException(input.name(), e);
    }
  }

  private static int tags(byte[] page) {
    int tags = 0;
    for (byte b : page) {
      tags += b == '<' ? 1 : 0;
    }
    return tags;
  }

  /** Adds the papers of a list's JSON, in order; a break in it becomes the fault of the page. */
  private void addListed(Element data, List<Read> found) {
    try (JsonParser json = Json.STREAM.createParser(data.attr("data-props"))) {
      JsonRecords records = new JsonRecords(json, papers::paper);
      json.nextToken();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (!name.equals(LIST) || value != JsonToken.START_ARRAY) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
          found.add(records.read(input.name()));
        }
      }
    } catch (JsonProcessingException e) {
      fault = new BrokenInputException(input.name(), JsonRecords.broken(e));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** Adds the papers of the cards; an article without a link to one is something else. */
  private void addCards(Document page, List<Read> found) {
    Set<Element> cards = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element link : page.select("article h3 a[href]")) {
      Element card = link.closest("article");
      Matcher path = PAPER_PATH.matcher(link.attr("href"));
      if (card != null && path.matches() && cards.add(card)) {
        found.add(read(card, path.group(1), link));
      }
    }
  }

  private Read read(Element card, String id, Element link) {
    ObjectNode paper = Json.MAPPER.createObjectNode();
    paper.put("id", id);
    paper.put("title", link.wholeText());
    repository(card).ifPresent(url -> paper.put("githubRepo", url));
    try {
      paper.put("summary", abstractOf(card, link));
      return new Read.Ok(papers.paper(paper));
    } catch (RejectedRecordException e) {
      return e.at(input.name());
    }
  }

  /** The longest paragraph of a card that reads as sentences do. */
  private static String abstractOf(Element card, Element link) throws RejectedRecordException {
    return card.select("p").stream()
        .map(paragraph -> Texts.clean(paragraph.wholeText()))
        .filter(text -> new PageBlock(0, text, false).isRemark())
        .max(Comparator.comparingInt(String::length))
        .orElseThrow(
            () ->
                new RejectedRecordException(
                    "no abstract",
                    "the card of \"%s\" shows none".formatted(Details.oneLine(link.wholeText()))));
  }

  /** The repository that a card links to, beside its text. */
  private static Optional<String> repository(Element card) {
    return card.select("a[href^=https://github.com/]").stream()
        .filter(link -> link.closest("p") == null)
        .map(link -> link.attr("href"))
        .findFirst();
  }

  private static BrokenInputException broken(String where, String reason, String detail) {
    return new BrokenInputException(where, new BrokenFormatException(reason, detail));
  }
}
