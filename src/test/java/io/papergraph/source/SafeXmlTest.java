package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SafeXmlTest {
  private static final String NAMESPACE = "http://example.org/ns";

  @Test
  void elementsComeInDocumentOrderWithTheirDepth() {
    assertEquals(
        List.of("1 list", "2 item", "3 name", "2 item"),
        starts("<list><item><name/></item>text<!-- a --><?pi b?><item/></list>"));
  }

  @Test
  void anElementIsGivenWhole() throws RejectedRecordException {
    SafeXml xml =
        xml(
            """
            <x:list xmlns:x="http://example.org/ns" xmlns="http://example.org/other">
              <x:item id="7" x:lang="en">
                <x:name>Small &amp; <b>bold</b> <![CDATA[<gears>]]> &#233;</x:name>
                <name>of another namespace</name>
                <x:name>second</x:name>
              </x:item>
              <x:item/>
            </x:list>
            """);
    assertTrue(xml.toElement());
    assertTrue(xml.toElement());
    assertEquals("sample:2", xml.where());
    assertEquals(NAMESPACE, xml.namespace());
    assertEquals("7", xml.attribute("id"));
    assertEquals("", xml.attribute("none"));

    XmlElement item = xml.element();

    assertEquals("item", item.name());
    assertEquals("en", item.attribute("lang"));
    assertEquals(2, item.children("name").size());
    assertEquals("Small & bold <gears> é", item.childText("name"));
    assertEquals("", item.childText("none"));
    assertEquals(
        "of another namespace", item.children("http://example.org/other", "name").get(0).text());
    assertTrue(xml.toElement());
    assertEquals("sample:7", xml.where());
    assertFalse(xml.toElement());
    assertFalse(xml.toElement());
  }

  @Test
  void theEncodingIsTheOneDeclared() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      String text = "<?xml version='1.0' encoding='" + charset.name() + "'?>\n<a b='Zoë'/>";
      SafeXml xml = xml(text.getBytes(charset));
      assertTrue(xml.toElement());
      assertEquals("Zoë", xml.attribute("b"), charset.name());
    }
  }

  @Test
  void withoutADeclarationTheEncodingIsToldFromTheFirstBytes() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      SafeXml xml = xml("<a b='Zoë'/>".getBytes(charset));
      assertTrue(xml.toElement());
      assertEquals("Zoë", xml.attribute("b"), charset.name());
    }
    SafeXml wronglyDeclared = xml("<?xml version='1.0' encoding='utf-16'?><a b='Zoë'/>");
    assertTrue(wronglyDeclared.toElement());
    assertEquals("Zoë", wronglyDeclared.attribute("b"));
  }

  @Test
  void aBadByteOrAControlCharacterCostsNoMoreThanItself() throws RejectedRecordException {
    byte[] latin = "<a>Zo\u00EB \u0001gears</a>".getBytes(StandardCharsets.ISO_8859_1);
    SafeXml xml = xml(latin);
    xml.toElement();

    assertEquals("Zo\uFFFD  gears", xml.element().text());
  }

  @Test
  void anUnknownEncodingEndsTheInput() {
    Read.Failed failure = failure(Samples.bytes("<?xml version='1.0' encoding='x-none'?><a/>"));

    assertEquals("unknown encoding", failure.reason());
    assertEquals("sample:1", failure.where());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">",
        "<!DOCTYPE a PUBLIC \"-//a//b\" \"http://127.0.0.1:9/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>",
        "<!DOCTYPE a [<!ENTITY l0 \"lol\"><!ENTITY l1 \"&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;\">]>"
      })
  void aDocumentTypeIsRefused(String doctype) {
    Read.Failed failure =
        failure(Samples.bytes("<?xml version='1.0'?>\n" + doctype + "<a>&l2;</a>"));

    assertEquals("XML with a DTD", failure.reason());
    assertTrue(failure.where().startsWith("sample:2"), failure.where());
  }

  @Test
  void noFileIsReadThroughAnEntity(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a><b>&x;</b></a>";

    Read.Failed failure = failure(Samples.bytes(text));

    assertEquals("XML with a DTD", failure.reason());
    assertFalse(failure.toString().contains("the secret"));
  }

  @Test
  void anEntityThatIsNotDeclaredEndsTheInput() {
    assertEquals("broken XML", failure(Samples.bytes("<a><b/>one&nbsp;two</a>")).reason());
  }

  @Test
  void depthIsLimited() {
    int max = SafeXml.MAX_DEPTH;
    assertEquals(max, starts("<a>".repeat(max) + "</a>".repeat(max)).size());

    Read.Failed failure = failure(Samples.bytes("<a>".repeat(100_000)));

    assertEquals("XML too large", failure.reason());
    assertEquals("sample:1:" + (3 * (max + 1) + 1), failure.where());
  }

  @Test
  void theSizeOfATagIsLimited() {
    String name = "n".repeat(SafeXml.MAX_TOKEN + 65_536);
    for (String text :
        List.of(
            "<a b='" + name + "'/>", "<a><!--" + name + "--></a>", "<a><?p " + name + "?></a>")) {
      assertEquals("XML too large", failure(Samples.bytes(text)).reason(), text.substring(0, 8));
    }
  }

  @Test
  void aRecordTooLargeIsPassedOverAndTheNextIsRead() throws RejectedRecordException {
    String word = "<i>" + "word ".repeat(SafeXml.MAX_RECORD_LENGTH / 5) + "</i>";
    SafeXml xml = xml("<list><item>" + word + word + "</item>\n<item>good</item></list>");
    xml.toElement();
    xml.toElement();
    assertThrows(RejectedRecordException.class, xml::element);
    assertTrue(xml.toElement());
    assertEquals("sample:2", xml.where());
    assertEquals("good", xml.element().text());

    SafeXml many = xml("<list>" + "<i/>".repeat(SafeXml.MAX_RECORD_NODES + 1) + "</list>");
    many.toElement();
    assertThrows(RejectedRecordException.class, many::element);
  }

  @Test
  void manyReferencesInALongDocumentAreNoEntityAttack() {
    String item = "<i>" + "&amp;&lt;&#233;".repeat(1_000) + "</i>";
    assertEquals(101, starts("<list>" + item.repeat(100) + "</list>").size());
  }

  @Test
  void truncatedXmlFailsWithLineAndColumnAfterWhatStoodBefore() {
    List<String> names = new ArrayList<>();
    SafeXml xml = xml("<list>\n<item/>\n<item><na");
    BrokenInputException fault =
        assertThrows(
            BrokenInputException.class,
            () -> {
              while (xml.toElement()) {
                names.add(xml.name());
              }
            });

    assertEquals(List.of("list", "item", "item"), names);
    Read.Failed failure = BrokenInputException.failed("sample", fault);
    assertEquals("broken XML", failure.reason());
    assertEquals("sample:3:10", failure.where());
    assertFalse(failure.detail().isBlank());
    assertFalse(failure.detail().contains("ParseError"), failure.detail());
  }

  private static SafeXml xml(String text) {
    return xml(Samples.bytes(text));
  }

  private static SafeXml xml(byte[] bytes) {
    return new SafeXml(new Input("sample", new ByteArrayInputStream(bytes)));
  }

  private static List<String> starts(String text) {
    SafeXml xml = xml(text);
    List<String> starts = new ArrayList<>();
    while (xml.toElement()) {
      starts.add(xml.depth() + " " + xml.name());
    }
    return starts;
  }

  private static Read.Failed failure(byte[] bytes) {
    SafeXml xml = xml(bytes);
    BrokenInputException fault =
        assertThrows(
            BrokenInputException.class,
            () -> {
              while (xml.toElement()) {
                xml.depth();
              }
            });
    return BrokenInputException.failed("sample", fault);
  }
}
