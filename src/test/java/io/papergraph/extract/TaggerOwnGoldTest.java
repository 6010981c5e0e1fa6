package io.papergraph.extract;

import java.util.Map;

/** The model that comes with the program. */
class TaggerOwnGoldTest extends OwnGoldContract {
  TaggerOwnGoldTest() {
    super(
        TaggerExtractor.standard(""),
        Map.of(
            "strict", 0.86,
            "named merged", 0.90,
            "role", 0.63,
            "introduces", 0.84,
            "links", 0.95,
            "results value+kind", 0.83));
  }
}
