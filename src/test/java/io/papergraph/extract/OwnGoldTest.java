package io.papergraph.extract;

import java.util.Map;

class OwnGoldTest extends OwnGoldContract {
  OwnGoldTest() {
    super(
        RulesExtractor.standard(),
        Map.of(
            "strict", 0.85,
            "named merged", 0.88,
            "introduces", 0.75,
            "links", 0.95,
            "results value+kind", 0.83));
  }
}
