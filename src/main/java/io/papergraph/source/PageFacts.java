package io.papergraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.papergraph.paper.Texts;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a page of a service says beside its papers.
 *
 * @param records how many records it holds, papers or not
 * @param total how many the whole list holds, 0 where it does not say
 * @param token what the next page is asked by, empty for none
 * @param error the code of the error that it is, empty for none
 * @param detail what the service says of that error
 */
public record PageFacts(int records, long total, String token, String error, String detail) {
  private static final String SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String ERRORS = "/api/errors";

  /**
   * The facts of a JSON array; where it is broken, of what is before that.
   *
   * @throws UnreachedException when it is no array
   */
  public static PageFacts ofArray(InputStream json) throws IOException {
    int records = 0;
    try (JsonParser parser = Json.STREAM.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new UnreachedException("unexpected answer", "the answer is no list of papers");
      }
      for (JsonToken token = parser.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        records++;
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      if (records == 0) {
        throw new UnreachedException("unexpected answer", "the answer is no list of papers");
      }
    }
    return new PageFacts(records, 0, "", "", "");
  }

  /**
   * The facts of an Atom feed of the arXiv API.
   *
   * @throws UnreachedException when it is no feed, or broken
   */
  public static PageFacts ofAtom(InputStream feed) throws IOException {
    Reading reading = new Reading();
    reading.read(feed, "feed");
    return reading.facts();
  }

  /**
   * The facts of an answer by OAI-PMH.
   *
   * @throws UnreachedException when it is none, or broken
   */
  public static PageFacts ofOai(InputStream answer) throws IOException {
    Reading reading = new Reading();
    reading.read(answer, "OAI-PMH");
    return reading.facts();
  }

  /** Goes through a page once. */
  private static final class Reading {
    private int records;
    private long total;
    private String token = "";
    private String error = "";
    private String detail = "";

    void read(InputStream page, String root) throws UnreachedException {
      try (SafeXml xml = new SafeXml(new Input("page", page))) {
        if (!xml.toElement() || !xml.name().equals(root)) {
          throw new UnreachedException("unexpected answer", "the answer is no <" + root + ">");
        }
        while (xml.toElement()) {
          take(xml);
        }
      } catch (BrokenInputException e) {
        throw new UnreachedException("broken XML", "the answer is broken or cut short");
      } catch (RejectedRecordException e) {
        throw new UnreachedException("unexpected answer", "the answer holds too much in one place");
      }
    }

    private void take(SafeXml xml) throws RejectedRecordException {
      String namespace = xml.namespace();
      if (namespace.equals(SEARCH) && xml.name().equals("totalResults")) {
        total = number(xml.element().text());
      } else if (namespace.equals(AtomEntries.NAMESPACE) && xml.name().equals("entry")) {
        entry(xml.element());
      } else if (namespace.equals(OaiRecords.NAMESPACE)) {
        takeOai(xml);
      }
    }

    private void entry(XmlElement entry) {
      records++;
      if (entry.childText("id").contains(ERRORS)) {
        error = "error";
        detail = Details.oneLine(entry.childText("summary"));
      }
    }

    private void takeOai(SafeXml xml) throws RejectedRecordException {
      switch (xml.name()) {
        case "record" -> records++;
        case "resumptionToken" -> token = xml.element().text().strip();
        case "error" -> {
          error = Texts.clean(xml.attribute("code"));
          detail = Details.oneLine(xml.element().text());
        }
        default -> {}
      }
    }

    private static long number(String written) {
      String digits = written.strip();
      return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : 0;
    }

    PageFacts facts() {
      return new PageFacts(records, total, token, error, detail);
    }
  }
}
