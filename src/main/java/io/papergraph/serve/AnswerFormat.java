package io.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is written out.
 *
 * @param name what the {@code format} parameter takes
 * @param asked the media type that clients ask for
 * @param sent the media type as the server writes it
 */
record AnswerFormat(String name, String asked, String sent, Lang lang) {
  private static final List<AnswerFormat> ROWS =
      List.of(
          of("json", "application/sparql-results+json", "", ResultSetLang.RS_JSON),
          of("json", "application/json", "", ResultSetLang.RS_JSON),
          of("csv", "text/csv", "; charset=utf-8; header=present", ResultSetLang.RS_CSV),
          of("tsv", "text/tab-separated-values", "; charset=utf-8", ResultSetLang.RS_TSV),
          of("xml", "application/sparql-results+xml", "", ResultSetLang.RS_XML),
          of("xml", "application/xml", "", ResultSetLang.RS_XML));
  private static final List<AnswerFormat> GRAPHS =
      List.of(
          of("turtle", "text/turtle", "; charset=utf-8", Lang.TURTLE),
          of("nt", "application/n-triples", "", Lang.NTRIPLES),
          of("jsonld", "application/ld+json", "", Lang.JSONLD),
          of("rdfxml", "application/rdf+xml", "", Lang.RDFXML));

  /** As SPARQLWrapper and Fuseki's pages call formats of graphs. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("xml", "rdfxml", "rdf", "rdfxml", "rdf+xml", "rdfxml", "json-ld", "jsonld");

  private static final String HTML = "text/html";

  private static AnswerFormat of(String name, String type, String detail, Lang lang) {
    return new AnswerFormat(name, type, type + detail, lang);
  }

  /**
   * The format that a client wants: by parameter, else by {@code Accept}, else the first.
   *
   * @throws Refusal when there is none that it takes
   */
  static AnswerFormat of(QueryAnswer answer, HttpServletRequest request) {
    return answer instanceof QueryAnswer.Triples ? ofGraph(request) : of(ROWS, request);
  }

  /**
   * The same for a graph.
   *
   * @throws Refusal as above
   */
  static AnswerFormat ofGraph(HttpServletRequest request) {
    return of(GRAPHS, request);
  }

  /** All formats of graphs. */
  static List<AnswerFormat> graphs() {
    return GRAPHS;
  }

  /** Whether a client likes a page as well as any format of graphs, and says so. */
  static boolean prefersHtml(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept == null || !accept.contains(HTML)) {
      return false;
    }
    AcceptList list =
        AcceptList.create(
            Stream.concat(Stream.of(HTML), GRAPHS.stream().map(AnswerFormat::asked))
                .toArray(String[]::new));
    MediaType match = ConNeg.chooseContentType(request, list, MediaType.create(HTML));
    return match != null && HTML.equals(match.getContentTypeStr());
  }

  private static AnswerFormat of(List<AnswerFormat> offered, HttpServletRequest request) {
    String asked = parameter(request);
    String name =
        offered == GRAPHS && asked != null ? OTHER_NAMES.getOrDefault(asked, asked) : asked;
    Optional<AnswerFormat> chosen =
        name == null
            ? accepted(offered, request)
            : offered.stream().filter(f -> f.name.equals(name) || f.asked.equals(name)).findFirst();
    return chosen.orElseThrow(
        () ->
            new Refusal(
                406, "this answer comes as " + offered.stream().map(AnswerFormat::asked).toList()));
  }

  private static @Nullable String parameter(HttpServletRequest request) {
    String format = request.getParameter("format");
    return format == null ? request.getParameter("output") : format;
  }

  private static Optional<AnswerFormat> accepted(
      List<AnswerFormat> offered, HttpServletRequest request) {
    AcceptList list =
        AcceptList.create(offered.stream().map(AnswerFormat::asked).toArray(String[]::new));
    MediaType first = MediaType.create(offered.get(0).asked);
    MediaType match = ConNeg.chooseContentType(request, list, first);
    return offered.stream()
        .filter(f -> match != null && f.asked.equals(match.getContentTypeStr()))
        .findFirst();
  }

  /** Writes an answer that this format was chosen for. */
  void send(QueryAnswer answer, HttpServletResponse response) throws IOException {
    response.setContentType(sent);
    OutputStream out = response.getOutputStream();
    if (answer instanceof QueryAnswer.Rows rows) {
      writer().write(out, RowSetStream.create(rows.columns(), rows.rows().iterator()));
    } else if (answer instanceof QueryAnswer.Truth truth) {
      writer().write(out, truth.value());
    } else if (answer instanceof QueryAnswer.Triples triples) {
      RDFDataMgr.write(out, triples.graph(), lang);
    }
  }

  private ResultsWriter writer() {
    return ResultsWriter.create().lang(lang).build();
  }
}
