package io.papergraph.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Texts;
import io.papergraph.resolve.Verdict.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A hand-made pair of names; docs/identity.md says how they were made. */
record IdentityPair(EntityType type, String a, String b, Answer answer) {
  private static final String FILE = "identity-pairs.jsonl";

  /** Whether the pair was kept from those who wrote the rules. */
  boolean held() {
    String key = String.join("\t", type.label(), a, b);
    return Integer.parseInt(hash(key).substring(0, 2), 16) % 2 == 1;
  }

  private static String hash(String key) {
    return Texts.sha256(key.getBytes(StandardCharsets.UTF_8));
  }

  static List<IdentityPair> all() throws IOException {
    List<IdentityPair> pairs = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(IdentityPair.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode pair = json.readTree(line);
        pairs.add(
            new IdentityPair(
                EntityType.ofLabel(pair.get("type").textValue()).orElseThrow(),
                pair.get("a").textValue(),
                pair.get("b").textValue(),
                Answer.valueOf(pair.get("answer").textValue().toUpperCase(Locale.ROOT))));
      }
    }
    return pairs;
  }
}
