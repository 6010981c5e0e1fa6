package io.papergraph.engines;

import io.papergraph.Wiring;
import io.papergraph.source.Read;
import java.util.stream.Stream;

/** On the bundled sample. */
class SampleAnswersIT extends SameAnswersContract {
  @Override
  Stream<Read> papers() {
    return new Wiring().sample();
  }

  @Override
  boolean comparesOrder() {
    return true;
  }
}
