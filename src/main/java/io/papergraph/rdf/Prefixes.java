package io.papergraph.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

/** The prefixes that queries and exports use. */
public final class Prefixes {
  /** PROV-O, for which Jena has no constants. */
  public static final String PROV = "http://www.w3.org/ns/prov#";

  private Prefixes() {}

  /** Prefix and namespace, in a fixed order, {@code pg} first. */
  public static Map<String, String> all() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("pg", Vocabulary.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("foaf", FOAF.NS);
    prefixes.put("owl", OWL.NS);
    prefixes.put("prov", PROV);
    prefixes.put("rdf", RDF.uri);
    prefixes.put("rdfs", RDFS.uri);
    prefixes.put("schema", SchemaDO.NS);
    prefixes.put("skos", SKOS.uri);
    prefixes.put("xsd", XSD.NS);
    return Collections.unmodifiableMap(prefixes);
  }

  /** The same as Jena takes them. */
  public static PrefixMapping mapping() {
    return PrefixMapping.Factory.create().setNsPrefixes(all()).lock();
  }

  /** The {@code PREFIX} lines for the head of a SPARQL query. */
  public static String sparql() {
    StringBuilder out = new StringBuilder();
    all()
        .forEach((p, ns) -> out.append("PREFIX ").append(p).append(": <").append(ns).append(">\n"));
    return out.toString();
  }
}
