package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many formats side by side: each is recognised, and a bad one harms no other. */
class MixedInputsTest {
  private static final Pages.Shown PAPER = new Pages.Shown("2503.00001", "Gears", prose(200));
  private static final String ATOM =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
          + "<entry><id>http://arxiv.org/abs/2503.00001v1</id><title>Gears</title>"
          + "<summary>We count them.</summary></entry></feed>";

  @TempDir private Path folder;

  @Test
  void aFolderIsReadWhateverTheFormatsOfItsFiles() throws IOException {
    write("1.html", Pages.htmlWithData(List.of(PAPER)));
    write("2.htm", Pages.htmlWithCards(List.of(PAPER)));
    write("3.xml", ATOM);
    write("4.atom", ATOM);
    write("5.json", Pages.json(List.of(PAPER)));
    write("6.txt", Pages.text(List.of(PAPER)));
    write("7.csv", "not a table");
    write("8.bib", "not a bibliography");
    write("9.md", Pages.text(List.of(PAPER)));
    Files.write(folder.resolve("a.xml.gz"), Samples.gzip(Samples.bytes(ATOM)));

    assertEquals(
        List.of(
            "hf-html",
            "hf-html",
            "arxiv-atom",
            "arxiv-atom",
            "hf-api",
            "hf-text",
            "7.csv: unknown format",
            "8.bib: unknown format",
            "arxiv-atom"),
        outcomes());
  }

  @Test
  void aBadFileLeavesItsNeighboursAlone() throws IOException {
    write("1.atom", ATOM.replace("<feed", "<!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///x'>]><feed"));
    write("2.atom", ATOM);
    write("3.html", Pages.html("<p>Nothing.</p>"));
    write("4.json", Pages.json(List.of(PAPER)).replace("}]", "}"));
    write("5.xml", ATOM.substring(0, ATOM.length() - 3));
    write("6.json", Pages.json(List.of(PAPER)));
    write("7.atom", ATOM.replaceAll("<entry>.*</entry>", "<id>http://arxiv.org/api/x</id>"));

    assertEquals(
        List.of(
            "1.atom:2: XML with a DTD",
            "arxiv-atom",
            "3.html: no papers on the page",
            "4.json:1: broken JSON",
            "arxiv-atom",
            "5.xml:2: broken XML",
            "hf-api",
            "7.atom: no records"),
        outcomes());
  }

  @Test
  void markedUtf16IsReadWhereTheFormatDeclaresItsEncoding() throws IOException {
    for (String name : List.of("1.atom", "2.html", "3.json", "4.txt")) {
      String text =
          switch (name) {
            case "1.atom" -> ATOM;
            case "2.html" -> Pages.htmlWithData(List.of(PAPER));
            case "3.json" -> Pages.json(List.of(PAPER));
            default -> Pages.text(List.of(PAPER));
          };
      Files.write(folder.resolve(name), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    assertEquals(
        List.of("arxiv-atom", "hf-html", "3.json: not text", "4.txt: not text"), outcomes());
  }

  /** For each read the source of its paper, or file, line and reason. */
  private List<String> outcomes() {
    Inputs inputs = new Inputs(SharedDataTest.SOURCES, InputStream.nullInputStream());
    List<String> outcomes = new ArrayList<>();
    try (Stream<Read> reads = inputs.read(List.of(folder.toString()))) {
      reads.forEach(read -> outcomes.add(outcome(read).replace(folder + "/", "")));
    }
    return outcomes;
  }

  private static String outcome(Read read) {
    if (read instanceof Read.Ok ok) {
      return ok.paper().origin().source();
    }
    if (read instanceof Read.Failed failed) {
      return failed.where().replaceFirst("(:\\d+):\\d+$", "$1") + ": " + failed.reason();
    }
    return read.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
