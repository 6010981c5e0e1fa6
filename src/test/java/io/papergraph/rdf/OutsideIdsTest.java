package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.PaperId;
import io.papergraph.rdf.OutsideId.Scheme;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideIdsTest {
  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/2401.00001v3, ARXIV, https://arxiv.org/abs/2401.00001, ''",
    "http://arxiv.org/pdf/2401.00001.pdf, ARXIV, https://arxiv.org/abs/2401.00001, ''",
    "https://doi.org/10.48550/arXiv.2401.00001, ARXIV, https://arxiv.org/abs/2401.00001, ''",
    "https://dx.doi.org/10.1145/ABC.1, DOI, https://doi.org/10.1145/abc.1, ''",
    "https://dl.acm.org/doi/abs/10.1145/ABC.1, DOI, https://doi.org/10.1145/abc.1, ''",
    "https://link.springer.com/article/10.1007/s1-2, DOI, https://doi.org/10.1007/s1-2, ''",
    "https://aclanthology.org/2022.acl-long.7.pdf, ACL, https://aclanthology.org/2022.acl-long.7, ''",
    "https://www.aclweb.org/anthology/p18-1001/, ACL, https://aclanthology.org/P18-1001, ''",
    "https://zenodo.org/record/123/files/a.zip, ZENODO, https://doi.org/10.5281/zenodo.123, files/a.zip",
    "https://zenodo.org/records/123, ZENODO, https://doi.org/10.5281/zenodo.123, ''",
    "https://zenodo.org/doi/10.5281/zenodo.123, ZENODO, https://doi.org/10.5281/zenodo.123, ''",
    "https://doi.org/10.5281/ZENODO.123, ZENODO, https://doi.org/10.5281/zenodo.123, ''",
    "https://GitHub.com/Heron-Lab/Kestrel, GITHUB, https://github.com/heron-lab/kestrel, ''",
    "http://www.github.com/heron-lab/kestrel.git, GITHUB, https://github.com/heron-lab/kestrel, ''",
    "https://github.com/heron-lab/Kestrel/tree/main/Data, GITHUB, https://github.com/heron-lab/kestrel, tree/main/Data",
    "https://raw.githubusercontent.com/Heron-Lab/Kestrel/main/a.csv, GITHUB, https://github.com/heron-lab/kestrel, main/a.csv",
    "https://hf.co/Heron/Kestrel-7B, HUGGINGFACE_MODEL, https://huggingface.co/Heron/Kestrel-7B, ''",
    "https://huggingface.co/Heron/Kestrel-7B/blob/main/a.bin, HUGGINGFACE_MODEL, https://huggingface.co/Heron/Kestrel-7B, blob/main/a.bin",
    "https://huggingface.co/datasets/Heron/Nests?p=2, HUGGINGFACE_DATASET, https://huggingface.co/datasets/Heron/Nests, ''",
    "https://huggingface.co/spaces/Heron/Demo, HUGGINGFACE_SPACE, https://huggingface.co/spaces/Heron/Demo, ''",
    "https://huggingface.co/papers/2401.00001, HUGGINGFACE_PAPER, https://huggingface.co/papers/2401.00001, ''",
  })
  void anAddressIsReadAsWhatItNames(String url, Scheme scheme, String iri, String path) {
    OutsideId id = OutsideIds.of(url).orElseThrow();
    assertEquals(scheme, id.scheme());
    assertEquals(iri, id.iri());
    assertEquals(path, id.path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/heron-lab",
        "https://github.com/topics/birds",
        "https://heron-lab.github.io/kestrel",
        "https://huggingface.co/heron",
        "https://huggingface.co/docs/transformers",
        "https://huggingface.co/datasets/nests",
        "https://huggingface.co/collections/heron/birds-1",
        "https://zenodo.org/communities/birds",
        "https://arxiv.org/list/cs.CL/recent",
        "https://example.org/10.1145/1",
        "https://",
        "no address",
      })
  void whatIsNotCertainIsNothing(String url) {
    assertEquals(Optional.empty(), OutsideIds.of(url));
  }

  @Test
  void aPaperMatchesItsPageExactlyAndAModelItsPageClosely() {
    assertEquals(SKOS.exactMatch.asNode(), Scheme.ARXIV.match());
    assertEquals(SKOS.exactMatch.asNode(), Scheme.GITHUB.match());
    assertEquals(SKOS.closeMatch.asNode(), Scheme.HUGGINGFACE_MODEL.match());
    assertEquals(SKOS.closeMatch.asNode(), Scheme.ZENODO.match());
  }

  @Test
  void everySchemeHasARuleOfItsOwn() {
    assertEquals("outside-huggingface-model", Scheme.HUGGINGFACE_MODEL.rule());
    assertEquals(
        Scheme.values().length,
        Arrays.stream(Scheme.values()).map(Scheme::rule).distinct().count());
  }

  @Test
  void theIdOfAPaperIsReadLikeItsAddress() {
    PaperId acl = PaperId.parse("2022.acl-long.7").orElseThrow().id();
    assertEquals(OutsideIds.of("https://aclanthology.org/2022.acl-long.7"), OutsideIds.of(acl));
    assertTrue(OutsideIds.of(PaperId.ofTitle("A title")).isEmpty());
  }
}
