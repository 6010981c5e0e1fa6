package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ViT-B/16 gets 88.5% on ImageNet-1k. | ViT-B/16 gets 88.5 % on ImageNet-1k .",
        "Qwen2.5 is new. Next | Qwen2.5 is new . Next",
        "1,024 tokens, 12,5 | 1,024 tokens , 12 , 5",
        "R@10 of T5's encoder | R@10 of T5 's encoder",
        "RAM++, not 1+1 | RAM++ , not 1 + 1",
        "cheap--yet good | cheap -- yet good",
        "and/or GPT-4—yes | and / or GPT-4 — yes",
        "ours (60%) | ours ( 60 % )"
      })
  void words_keep_their_inner_signs_and_lose_the_others(String text, String expected) {
    List<String> words = Tokenizer.words(text, new Forms()).stream().map(Word::text).toList();
    assertEquals(Arrays.asList(expected.split(" ", -1)), words);
  }

  @Test
  void commands_and_addresses_are_kinds_of_their_own() {
    List<Word> words =
        Tokenizer.words("\\textbf{BERT}: https://github.com/google-research/bert.", new Forms());
    assertEquals(
        List.of("\\textbf", "{", "BERT", "}", ":", "https://github.com/google-research/bert", "."),
        words.stream().map(Word::text).toList());
    assertEquals(Word.Kind.COMMAND, words.get(0).kind());
    assertEquals(Word.Kind.WORD, words.get(2).kind());
    assertEquals(Word.Kind.URL, words.get(5).kind());
    assertEquals(Word.Kind.SIGN, words.get(6).kind());
  }

  @Test
  void places_count_utf16_units_and_know_the_space_before() {
    List<Word> words = Tokenizer.words("𝑘-means ok", new Forms());
    assertEquals(0, words.get(0).from());
    assertEquals(8, words.get(0).to());
    assertEquals(9, words.get(1).from());
    assertEquals(true, words.get(1).spaced());
    assertEquals(false, Tokenizer.words("(a", new Forms()).get(1).spaced());
  }
}
