package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void luceneMaySayWhatHasGoneWrongAndNotWhichJavaItWouldLike() {
    Main.quieten();
    Logger any = Logger.getLogger("org.apache.lucene.store.Any");
    assertFalse(any.isLoggable(Level.WARNING));
    assertTrue(any.isLoggable(Level.SEVERE));
  }
}
