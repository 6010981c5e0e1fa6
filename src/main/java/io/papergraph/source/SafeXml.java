package io.papergraph.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pulls elements out of XML from outside, in document order, in the encoding that it declares. A
 * document type is refused, so nothing is ever expanded or fetched. Depth, the size of a tag and
 * the size of a record held whole are limited.
 *
 * <p>A fault that ends the input is thrown as a {@link BrokenInputException}.
 */
final class SafeXml implements AutoCloseable {
  static final int MAX_DEPTH = 64;

  /** In UTF-16 units: one tag, comment or instruction. */
  static final int MAX_TOKEN = 4 << 20;

  /** In UTF-16 units: the texts and attributes of a record together. */
  static final int MAX_RECORD_LENGTH = 4 << 20;

  /** Elements and pieces of text of a record together. */
  static final int MAX_RECORD_NODES = 100_000;

  private static final String BROKEN = "broken XML";
  private static final String TOO_LARGE = "XML too large";

  private final Input input;
  private final XMLInputFactory factory = factory();
  private @Nullable XmlCharacters characters;
  private @Nullable XMLStreamReader opened;
  private int depth;
  private int nodes;
  private long length;

  SafeXml(Input input) {
    this.input = input;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity refused");
        });
    return factory;
  }

  /**
   * Moves to the next start tag, whatever its depth; false at the end of the document.
   *
   * @throws BrokenInputException when the XML is broken, refused or beyond a limit, or its bytes
   *     cannot be read on
   */
  boolean toElement() {
    int event = advance();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
      event = advance();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** The local name of the element that {@link #toElement} came to. */
  String name() {
    return reader().getLocalName();
  }

  /** The IRI of its namespace, empty for none. */
  String namespace() {
    return orEmpty(reader().getNamespaceURI());
  }

  /** An attribute of it by local name, empty when it is absent. */
  String attribute(String local) {
    return attributes().getOrDefault(local, "");
  }

  /** Its depth, 1 for the outermost. */
  int depth() {
    return depth;
  }

  /** File and line of the current place, as messages name them. */
  String where() {
    return input.name() + ":" + reader().getLocation().getLineNumber();
  }

  /**
   * The current element, held whole. Afterwards the reader stands at its end tag, also when the
   * element is rejected.
   *
   * @throws RejectedRecordException when it is beyond the limits of a record
   */
  XmlElement element() throws RejectedRecordException {
    nodes = 0;
    length = 0;
    XmlElement element = readElement();
    if (beyondLimits()) {
      throw new RejectedRecordException(
          "record too large",
          "<%s> holds more than %,d nodes or %d Mi characters"
              .formatted(element.name(), MAX_RECORD_NODES, MAX_RECORD_LENGTH >> 20));
    }
    return element;
  }

  @Override
  public void close() {
    input.close();
  }

  /** Reads to the end tag; keeps nothing more once the record is beyond its limits. */
  private XmlElement readElement() {
    String name = name();
    String namespace = namespace();
    Map<String, String> attributes = attributes();
    attributes.values().forEach(value -> length += value.length());
    List<XmlElement.Node> content = new ArrayList<>();
    for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        keep(content, new XmlElement.Child(readElement()));
      } else if (isText(event)) {
        length += reader().getTextLength();
        keep(content, new XmlElement.Text(reader().getText()));
      }
    }
    return new XmlElement(namespace, name, attributes, content);
  }

  private void keep(List<XmlElement.Node> content, XmlElement.Node node) {
    nodes++;
    if (!beyondLimits()) {
      content.add(node);
    }
  }

  private boolean beyondLimits() {
    return nodes > MAX_RECORD_NODES || length > MAX_RECORD_LENGTH;
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private Map<String, String> attributes() {
    XMLStreamReader reader = reader();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.putIfAbsent(reader.getAttributeLocalName(i), orEmpty(reader.getAttributeValue(i)));
    }
    return attributes;
  }

  /** The next event; after the end of the document, its end again. */
  private int advance() {
    try {
      XMLStreamReader reader = opened == null ? open() : opened;
      if (characters != null) {
        characters.startToken();
      }
      int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
      check(event);
      return event;
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new BrokenInputException(lineReached(), e);
    }
  }

  private XMLStreamReader open() throws IOException, XMLStreamException {
    characters = XmlCharacters.open(input.stream(), MAX_TOKEN);
    opened = factory.createXMLStreamReader(characters);
    return opened;
  }

  private void check(int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > MAX_DEPTH) {
          throw refused(TOO_LARGE, "deeper than " + MAX_DEPTH + " elements");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD ->
          throw refused("XML with a DTD", "a document type may name files and entities; remove it");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused(BROKEN, "an entity that is not declared: &" + reader().getLocalName());
      default -> {}
    }
  }

  private BrokenInputException refused(String reason, String detail) {
    return new BrokenInputException(exactly(), new BrokenFormatException(reason, detail));
  }

  private BrokenInputException broken(XMLStreamException fault) {
    if (characters != null && characters.isTokenTooLong()) {
      return refused(TOO_LARGE, "a tag or comment of more than " + MAX_TOKEN + " characters");
    }
    return fault.getNestedException() instanceof IOException unreadable
        ? new BrokenInputException(lineReached(), unreadable)
        : refused(BROKEN, message(fault));
  }

  /** What is wrong, without the place that the parser writes before it. */
  private static String message(Throwable fault) {
    String message = orEmpty(fault.getMessage());
    int text = message.indexOf("\nMessage: ");
    return message.substring(text < 0 ? 0 : text + "\nMessage: ".length());
  }

  private String lineReached() {
    return input.name() + ":" + (characters == null ? 1 : characters.line());
  }

  private String exactly() {
    return opened == null ? lineReached() : where() + ":" + opened.getLocation().getColumnNumber();
  }

  private XMLStreamReader reader() {
    XMLStreamReader reader = opened;
    if (reader == null) {
      throw new IllegalStateException("before the first element");
    }
    return reader;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
