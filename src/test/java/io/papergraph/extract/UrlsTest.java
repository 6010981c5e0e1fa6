package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.claim.Claim;
import io.papergraph.claim.HasLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  private static List<HasLink> links(String text) {
    List<Claim> claims =
        new LinkFinder(Lexicons.load().precisions())
            .find(Document.of(Papers.of("Links", text)), List.of(), List.of());
    return claims.stream().map(HasLink.class::cast).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "See https://github.com/openai/CLIP. | https://github.com/openai/CLIP",
        "(https://github.com/openai/CLIP), | https://github.com/openai/CLIP",
        "[https://github.com/openai/CLIP]; | https://github.com/openai/CLIP",
        "\\url{https://github.com/openai/CLIP}. | https://github.com/openai/CLIP",
        "\\href{https://openai.com/dall-e}{our page} | https://openai.com/dall-e",
        "at https://github.com/google/sentence\\_piece now | https://github.com/google/sentence_piece",
        "(see https://en.wikipedia.org/wiki/BERT_(model)) | https://en.wikipedia.org/wiki/BERT_(model)",
        "https://github.com/openai/whisper/ | https://github.com/openai/whisper",
        "at github.com/openai/whisper, too | https://github.com/openai/whisper",
        "at www.swebench.com. | https://www.swebench.com",
        "at openai.github.io, | https://openai.github.io",
        "at https:/github.com/openai/gym | https://github.com/openai/gym",
        "at http://cocodataset.org/#home! | http://cocodataset.org/#home",
        "at https://data.example.org:8443/x | https://data.example.org:8443/x"
      })
  void an_address_loses_what_belongs_to_the_sentence(String text, String url) {
    List<HasLink> links = links(text);
    assertEquals(1, links.size());
    assertEquals(url, links.get(0).url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e.g. this",
        "ViT-B/16 and 3.5/7",
        "ASP.NET and Socket.IO",
        "https:// alone",
        "at https://sign- language.github.io",
        "at https://someone. github.io/page",
        "at http://localhost:8080/page"
      })
  void what_only_looks_like_an_address_is_none(String text) {
    assertEquals(List.of(), links(text));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/openai/CLIP, CODE",
    "https://gitlab.com/gitlab-org/gitlab, CODE",
    "https://bitbucket.org/ai/tool, CODE",
    "https://huggingface.co/gpt2, MODEL",
    "https://huggingface.co/datasets/squad, DATASET",
    "https://huggingface.co/spaces/stabilityai/demo, PROJECT",
    "https://zenodo.org/records/3678171, DATASET",
    "https://doi.org/10.5281/zenodo.3678171, DATASET",
    "https://youtu.be/dQw4w9WgXcQ, VIDEO",
    "https://nerfies.github.io, PROJECT",
    "https://arxiv.org/abs/1706.03762, OTHER",
    "https://www.swebench.com, PROJECT"
  })
  void the_host_tells_the_kind(String url, HasLink.Kind kind) {
    assertEquals(kind, links("Here: " + url).get(0).kind());
  }

  @Test
  void one_address_written_twice_is_one_link_with_two_quotes() {
    List<HasLink> links =
        links("Code: github.com/openai/gym. Again: https://github.com/openai/gym.");
    assertEquals(1, links.size());
    assertEquals(
        List.of("github.com/openai/gym", "https://github.com/openai/gym"),
        links.get(0).evidence().stream().map(e -> e.quote()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The code is at https://aka.ms/owl | CODE",
        "Code and data: https://aka.ms/owl | CODE",
        "The dataset is at https://aka.ms/owl | DATASET",
        "Weights of the models are at https://aka.ms/owl | MODEL",
        "The project page with code is https://aka.ms/owl | PROJECT",
        "See the code on our project page https://aka.ms/owl | PROJECT",
        "The code is long. See https://aka.ms/owl | PROJECT"
      })
  void words_before_a_short_link_in_its_sentence_tell_its_kind(String text, HasLink.Kind kind) {
    assertEquals(kind, links(text).get(0).kind());
  }
}
