package io.papergraph.rdf;

import io.papergraph.paper.PaperId;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * What an address or an identifier names outside the graph, the same for all ways to write it.
 *
 * @param scheme who gives such identifiers out, and for what
 * @param value the identifier, normalised as its scheme allows; see {@link Scheme}
 * @param path what the address points to within it, such as {@code tree/main/data}; empty for the
 *     whole
 */
public record OutsideId(Scheme scheme, String value, String path) {

  /** Who gives identifiers out, and for what; each is also the name of the rule that reads them. */
  public enum Scheme {
    /** A paper on arXiv, without its version. */
    ARXIV(true),
    /** Anything with a DOI but what is below, in lower case. */
    DOI(true),
    /** A paper in the ACL Anthology. */
    ACL(true),
    /** A deposit in Zenodo, by the number in its DOI; each version has a number of its own. */
    ZENODO(false),
    /** A repository on GitHub: owner and name in lower case. */
    GITHUB(true),
    /** A model page on Hugging Face: owner and name as written. */
    HUGGINGFACE_MODEL(false),
    /** A dataset page on Hugging Face: owner and name as written. */
    HUGGINGFACE_DATASET(false),
    /** A space on Hugging Face: owner and name as written. */
    HUGGINGFACE_SPACE(false),
    /** A page on Hugging Face about a paper of this arXiv id. */
    HUGGINGFACE_PAPER(false);

    private final boolean exact;

    Scheme(boolean exact) {
      this.exact = exact;
    }

    /**
     * How a paper or repository, or the thing that a page is given for, lies to what the identifier
     * names: {@code skos:exactMatch} where it is the same, {@code skos:closeMatch} where the page
     * may be of a version or a part.
     */
    public Node match() {
      return exact ? SKOS.exactMatch.asNode() : SKOS.closeMatch.asNode();
    }

    /** The rule by which an address is read so, e.g. {@code outside-huggingface-model}. */
    public String rule() {
      return "outside-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The one IRI for what is named. */
  public String iri() {
    return switch (scheme) {
      case ARXIV -> page(PaperId.Scheme.ARXIV);
      case DOI -> page(PaperId.Scheme.DOI);
      case ACL -> page(PaperId.Scheme.ACL);
      case ZENODO -> "https://doi.org/10.5281/zenodo." + value;
      case GITHUB -> Urls.iri("https://github.com/" + value);
      case HUGGINGFACE_MODEL -> Urls.iri("https://huggingface.co/" + value);
      case HUGGINGFACE_DATASET -> Urls.iri("https://huggingface.co/datasets/" + value);
      case HUGGINGFACE_SPACE -> Urls.iri("https://huggingface.co/spaces/" + value);
      case HUGGINGFACE_PAPER -> "https://huggingface.co/papers/" + value;
    };
  }

  private String page(PaperId.Scheme kind) {
    return Iris.page(new PaperId(kind, value)).orElseThrow();
  }
}
