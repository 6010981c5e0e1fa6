package io.papergraph.source;

import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import io.papergraph.paper.SourceStatement.Kind;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the {@code paper} element of the Anthology's XML. */
final class AclPaper {
  private static final String PAPERS_WITH_CODE = "https://paperswithcode.com/";
  private static final Pattern VERSION = Pattern.compile("\\d{1,3}");

  private AclPaper() {}

  static Paper read(AclVolume volume, XmlElement paper) throws RejectedRecordException {
    String id = volume.written(paper.attribute("id"));
    XmlElement text =
        paper
            .child("abstract")
            .orElseThrow(() -> new RejectedRecordException("no abstract", Details.oneLine(id)));
    List<PaperId> ids = new ArrayList<>();
    volume.paperId(paper.attribute("id")).ifPresent(ids::add);
    PaperId.parse(paper.childText("doi")).map(PaperId.Versioned::id).ifPresent(ids::add);
    return Records.paper(
        ids,
        paper.child("title").map(AclPaper::plain).orElse(""),
        plain(text),
        authors(paper),
        volume.issued(),
        new Origin(
            AclXmlSource.NAME,
            SourceRank.ACL_XML,
            version(paper),
            updated(paper),
            volume.license(),
            id),
        statements(paper));
  }

  /** First and last name as the Anthology prints them; other scripts are passed over. */
  private static List<String> authors(XmlElement paper) {
    return paper.children("author").stream()
        .map(author -> Texts.clean(author.childText("first") + " " + author.childText("last")))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static int version(XmlElement paper) {
    return paper.children("revision").stream()
        .map(revision -> revision.attribute("id"))
        .filter(id -> VERSION.matcher(id).matches())
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private static String updated(XmlElement paper) {
    return paper.children("revision").stream()
        .map(revision -> Records.day(revision.attribute("date")))
        .max(String::compareTo)
        .orElse("");
  }

  /** Code and datasets, which the Anthology has from Papers with Code. */
  private static List<SourceStatement> statements(XmlElement paper) {
    List<SourceStatement> statements = new ArrayList<>();
    for (XmlElement code : paper.children("pwccode")) {
      SourceStatement.address(code.attribute("url"))
          .map(url -> new SourceStatement(Kind.CODE, null, url, PAPERS_WITH_CODE))
          .ifPresent(statements::add);
    }
    for (XmlElement dataset : paper.children("pwcdataset")) {
      String name = Texts.clean(dataset.text());
      if (!name.isEmpty()) {
        String url = SourceStatement.address(dataset.attribute("url")).orElse(null);
        statements.add(new SourceStatement(Kind.DATASET, name, url, PAPERS_WITH_CODE));
      }
    }
    return statements;
  }

  /**
   * The text of a title or an abstract without its markup: mathematics between dollar signs, as the
   * Anthology writes it in BibTeX, and an address apart from the words around it.
   */
  private static String plain(XmlElement text) {
    StringBuilder out = new StringBuilder();
    write(text, out);
    return out.toString();
  }

  private static void write(XmlElement element, StringBuilder out) {
    boolean afterAddress = false;
    for (XmlElement.Node node : element.content()) {
      if (node instanceof XmlElement.Child child) {
        XmlElement inner = child.element();
        afterAddress = inner.name().equals("url");
        switch (inner.name()) {
          case "tex-math" -> out.append('$').append(inner.text()).append('$');
          case "url" -> space(out).append(inner.text());
          default -> write(inner, out);
        }
      } else if (node instanceof XmlElement.Text piece) {
        String written = piece.value();
        boolean word =
            afterAddress && !written.isEmpty() && Character.isLetterOrDigit(written.codePointAt(0));
        (word ? out.append(' ') : out).append(written);
        afterAddress &= written.isEmpty();
      }
    }
  }

  /** Ends a word that is not ended. */
  private static StringBuilder space(StringBuilder out) {
    boolean word = !out.isEmpty() && Character.isLetterOrDigit(out.codePointBefore(out.length()));
    return word ? out.append(' ') : out;
  }
}
