package io.papergraph.source;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of an arXiv feed, one in memory at a time. */
final class AtomEntries implements ReadCursor {
  static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private static final String ARXIV = "http://arxiv.org/schemas/atom";
  private static final String ERROR = "arxiv.org/api/errors";

  /** Titles and abstracts are among the metadata that arXiv's API gives under this licence. */
  private static final String LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";

  private final SafeXml xml;

  AtomEntries(SafeXml xml) {
    this.xml = xml;
  }

  @Override
  public Optional<Read> next() {
    while (xml.toElement()) {
      if (xml.name().equals("entry") && xml.namespace().equals(NAMESPACE)) {
        return Optional.of(read());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    xml.close();
  }

  private Read read() {
    String where = xml.where();
    try {
      return new Read.Ok(paper(xml.element()));
    } catch (RejectedRecordException e) {
      return e.at(where);
    }
  }

  private static Paper paper(XmlElement entry) throws RejectedRecordException {
    String written = entry.childText("id");
    if (written.contains(ERROR)) {
      throw new RejectedRecordException(
          "arXiv's error", Details.oneLine(entry.childText("summary")));
    }
    PaperId.Versioned id =
        Records.arxivId(written)
            .orElseThrow(
                () ->
                    new RejectedRecordException(
                        "no arXiv id", "<id> is \"" + Details.oneLine(written) + "\""));
    List<PaperId> ids = new ArrayList<>(List.of(id.id()));
    for (XmlElement doi : entry.children(ARXIV, "doi")) {
      ids.addAll(Records.ids(doi.text()));
    }
    return Records.paper(
        ids,
        entry.childText("title"),
        entry.childText("summary"),
        authors(entry),
        Issued.parse(Records.dayOfTime(entry.childText("published")))
            .or(() -> Issued.ofArxivId(id.id()))
            .orElse(null),
        new Origin(
            ArxivAtomSource.NAME,
            SourceRank.ARXIV_ATOM,
            id.version(),
            Records.dayOfTime(entry.childText("updated")),
            LICENSE,
            written));
  }

  private static List<String> authors(XmlElement entry) {
    return entry.children("author").stream()
        .map(author -> author.childText("name"))
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
