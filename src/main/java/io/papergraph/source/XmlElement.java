package io.papergraph.source;

import io.papergraph.paper.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML record, held whole. {@link SafeXml} bounds its size.
 *
 * @param namespace the IRI of its namespace, empty for none
 * @param name its local name
 * @param attributes by local name; namespaces of attributes are passed over
 * @param content its text and child elements in order; comments and instructions are left out
 */
record XmlElement(
    String namespace, String name, Map<String, String> attributes, List<Node> content) {

  /** What stands in an element: text or another element. */
  sealed interface Node {}

  /** A piece of text, references resolved. */
  record Text(String value) implements Node {}

  /** A child element. */
  record Child(XmlElement element) implements Node {}

  XmlElement {
    attributes = Map.copyOf(attributes);
    content = List.copyOf(content);
  }

  /** An attribute's value, empty when it is absent. */
  String attribute(String local) {
    return attributes.getOrDefault(local, "");
  }

  /** The child elements of this local name that are in this element's own namespace. */
  List<XmlElement> children(String local) {
    return children(namespace, local);
  }

  List<XmlElement> children(String itsNamespace, String local) {
    return content.stream()
        .filter(Child.class::isInstance)
        .map(node -> ((Child) node).element)
        .filter(e -> e.name.equals(local) && e.namespace.equals(itsNamespace))
        .toList();
  }

  /** The first of {@link #children(String)}. */
  Optional<XmlElement> child(String local) {
    return children(local).stream().findFirst();
  }

  /** All text in it and below it, as written. */
  String text() {
    StringBuilder all = new StringBuilder();
    collect(all);
    return all.toString();
  }

  /** The cleaned text of the first child of this name, empty when there is none. */
  String childText(String local) {
    return Texts.clean(child(local).map(XmlElement::text).orElse(""));
  }

  private void collect(StringBuilder all) {
    for (Node node : content) {
      if (node instanceof Text text) {
        all.append(text.value);
      } else if (node instanceof Child child) {
        child.element.collect(all);
      }
    }
  }
}
