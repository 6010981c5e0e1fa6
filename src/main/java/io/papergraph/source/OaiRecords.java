package io.papergraph.source;

import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records of an answer by OAI-PMH, one in memory at a time. */
final class OaiRecords implements ReadCursor {
  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

  private static final String RAW = "http://arxiv.org/OAI/arXivRaw/";

  private final SafeXml xml;

  OaiRecords(SafeXml xml) {
    this.xml = xml;
  }

  @Override
  public Optional<Read> next() {
    while (xml.toElement()) {
      if (xml.name().equals("record") && xml.namespace().equals(NAMESPACE)) {
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

  private static Paper paper(XmlElement record) throws RejectedRecordException {
    XmlElement header = part(record.child("header"), "header");
    if (header.attribute("status").equals("deleted")) {
      throw new RejectedRecordException(
          "deleted by arXiv", Details.oneLine(header.childText("identifier")));
    }
    XmlElement metadata = part(record.child("metadata"), "metadata");
    XmlElement raw = part(metadata.children(RAW, "arXivRaw").stream().findFirst(), "arXivRaw");
    String written = raw.childText("id");
    PaperId.Versioned id =
        Records.arxivId(written)
            .orElseThrow(
                () ->
                    new RejectedRecordException(
                        "no arXiv id", "<id> is \"" + Details.oneLine(written) + "\""));
    List<PaperId> ids = new ArrayList<>(Records.ids(raw.childText("doi")));
    ids.add(id.id());
    List<ArxivFields.Version> versions = versions(raw);
    return Records.paper(
        ids,
        raw.childText("title"),
        raw.childText("abstract"),
        ArxivFields.authors(raw.childText("authors")),
        ArxivFields.issued(id.id(), versions),
        new Origin(
            ArxivOaiSource.NAME,
            SourceRank.ARXIV_OAI,
            versions.stream().mapToInt(ArxivFields.Version::number).max().orElse(id.version()),
            Records.day(header.childText("datestamp")),
            Records.webIri(raw.childText("license")),
            written));
  }

  private static XmlElement part(Optional<XmlElement> element, String name)
      throws RejectedRecordException {
    return element.orElseThrow(
        () -> new RejectedRecordException("no metadata", "the record has no <" + name + ">"));
  }

  private static List<ArxivFields.Version> versions(XmlElement raw) {
    return raw.children("version").stream()
        .flatMap(
            version ->
                ArxivFields.version(version.attribute("version"), version.childText("date"))
                    .stream())
        .toList();
  }
}
