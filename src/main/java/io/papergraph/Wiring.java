package io.papergraph;

import io.papergraph.export.CsvExporter;
import io.papergraph.export.Exporters;
import io.papergraph.export.JsonLdContext;
import io.papergraph.export.JsonLdExporter;
import io.papergraph.export.NQuadsExporter;
import io.papergraph.export.NTriplesExporter;
import io.papergraph.export.RdfXmlExporter;
import io.papergraph.export.TrigExporter;
import io.papergraph.export.TurtleExporter;
import io.papergraph.extract.Extractor;
import io.papergraph.extract.TaggerExtractor;
import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.FetchOptions;
import io.papergraph.fetch.Fetcher;
import io.papergraph.fetch.HttpCache;
import io.papergraph.fetch.Proxies;
import io.papergraph.fetch.UserAgent;
import io.papergraph.live.LiveLists;
import io.papergraph.live.LiveOptions;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.QueryCatalog;
import io.papergraph.rdf.MetricTerms;
import io.papergraph.rdf.Prefixes;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.source.AclXmlSource;
import io.papergraph.source.ArxivAtomSource;
import io.papergraph.source.ArxivJsonlSource;
import io.papergraph.source.ArxivOaiSource;
import io.papergraph.source.BibtexSource;
import io.papergraph.source.CsvSource;
import io.papergraph.source.HuggingFaceApiSource;
import io.papergraph.source.HuggingFaceHtmlSource;
import io.papergraph.source.HuggingFaceTextSource;
import io.papergraph.source.Input;
import io.papergraph.source.InputUsageException;
import io.papergraph.source.Inputs;
import io.papergraph.source.PaperSource;
import io.papergraph.source.PapergraphJsonlSource;
import io.papergraph.source.Read;
import io.papergraph.source.RemoteLists;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;

/** The one place where the parts are listed and put together, with constructors. */
public final class Wiring {
  private static final String SAMPLE = "/sample/papers.jsonl";

  /** Jena wants to be up before any of its classes is touched: they initialise each other. */
  public Wiring() {
    JenaSystem.init();
  }

  /**
   * Every format that papers are read from; the first that accepts an input reads it. The surest
   * signs come first, so that a broken record with the look of another format misleads nobody.
   */
  private static List<PaperSource> sources() {
    return List.of(
        new ArxivAtomSource(),
        new ArxivOaiSource(),
        new AclXmlSource(),
        new HuggingFaceHtmlSource(),
        new CsvSource(),
        new HuggingFaceApiSource(),
        new PapergraphJsonlSource(),
        new ArxivJsonlSource(),
        new HuggingFaceTextSource(),
        new BibtexSource());
  }

  /**
   * Opens files and folders in any known format; {@code -} is the standard input of this process.
   */
  public Inputs inputs() {
    return inputs(RemoteLists.none());
  }

  /** The same with lists that services give, e.g. of {@link #live}. */
  public Inputs inputs(RemoteLists lists) {
    return new Inputs(sources(), System.in, lists);
  }

  /**
   * The services that list papers. Nothing is asked before a list is read.
   *
   * @throws io.papergraph.source.InputUsageException when an option cannot be used
   */
  public LiveLists live(LiveOptions options) {
    return new LiveLists(options, () -> fetcher(options), Clockwork.real());
  }

  private static Fetcher fetcher(LiveOptions options) {
    String version = Wiring.class.getPackage().getImplementationVersion();
    try {
      String agent = UserAgent.of(version == null ? "dev" : version, options.contact());
      HttpCache cache = new HttpCache(options.cache(), HttpCache.DEFAULT_MAX_BYTES);
      ProxySelector proxies = Proxies.of(System.getenv());
      Random random = new Random();
      return new Fetcher(
          FetchOptions.with(agent), cache, proxies, Clockwork.real(), random::nextDouble);
    } catch (IllegalArgumentException e) {
      throw new InputUsageException(String.valueOf(e.getMessage()));
    }
  }

  /** The bundled sample: records about real papers, in words of our own. */
  public Stream<Read> sample() {
    InputStream in = Wiring.class.getResourceAsStream(SAMPLE);
    if (in == null) {
      throw new IllegalStateException("the program lacks its sample " + SAMPLE);
    }
    return new PapergraphJsonlSource().read(new Input("sample", new BufferedInputStream(in)));
  }

  /** The questions that ship with the project. */
  public QueryCatalog questions() {
    return QueryCatalog.load("/queries/questions");
  }

  /** Questions whose rows are violations. */
  public QueryCatalog checks() {
    return QueryCatalog.load("/queries/checks");
  }

  /** What the program itself asks of a store. */
  public QueryCatalog reports() {
    return QueryCatalog.load("/queries/reports");
  }

  /** What questions can be asked with when they are measured. */
  public QueryCatalog samples() {
    return QueryCatalog.load("/queries/samples");
  }

  /** What the pages of a server ask a store. */
  public QueryCatalog pageQuestions() {
    return QueryCatalog.load("/queries/pages");
  }

  /** One of {@link #reports}, which the program knows to be there. */
  public NamedQuery report(String name) {
    return reports()
        .find(name)
        .orElseThrow(() -> new IllegalStateException("the program lacks its report " + name));
  }

  /** Every format that a store is written in; the first where none is asked for. */
  public Exporters exporters() {
    return new Exporters(
        List.of(
            new NQuadsExporter(),
            new TrigExporter(Prefixes.all()),
            new NTriplesExporter(),
            new TurtleExporter(Prefixes.all()),
            new RdfXmlExporter(Prefixes.all()),
            new JsonLdExporter(JsonLdContext.bundled()),
            new CsvExporter()));
  }

  /** The metrics that come with the program. */
  public MetricTerms metrics() {
    return MetricTerms.load();
  }

  /** The vocabularies that come with the program. */
  public Vocabularies vocabularies() {
    return Vocabularies.bundled();
  }

  /**
   * The vocabularies that come with the program and those of the user.
   *
   * @param files Turtle; see {@code docs/vocabularies.md}
   * @throws io.papergraph.rdf.VocabularyException when one of them cannot be used
   */
  public Vocabularies vocabularies(List<Path> files) {
    return files.isEmpty() ? vocabularies() : Vocabularies.with(files);
  }

  /**
   * The extractor that is used unless another is asked for; its version covers the metrics. Its
   * model is read with its first paper.
   */
  public Extractor extractor() {
    return TaggerExtractor.deferred(metrics().fingerprint());
  }

  /** The same where metrics of the user's are among the vocabularies. */
  public Extractor extractor(Vocabularies vocabularies) {
    return TaggerExtractor.deferred(vocabularies.metrics().fingerprint());
  }

  /**
   * Tells this program from any other; empty where it does not run from one jar with all that it
   * uses.
   */
  public Optional<String> program() {
    return ProgramFile.fingerprint();
  }

  /** The version of {@link #extractor}, at a small part of the cost of making one. */
  public String extractorVersion() {
    return TaggerExtractor.standardVersion(metrics().fingerprint());
  }
}
