package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.extract.Calibration.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration FITTED =
      Calibration.of(
          List.of(
              new Outcome(0.2, false),
              new Outcome(0.5, true),
              new Outcome(0.6, false),
              new Outcome(0.9, true)));

  @Test
  void shares_never_go_down_as_beliefs_go_up() {
    assertEquals(0.5, FITTED.of(0.5), "right at 0.5 and wrong at 0.6 are pooled");
    assertEquals(0.5, FITTED.of(0.7));
  }

  @Test
  void nothing_is_certain() {
    assertEquals(0.01, FITTED.of(0.1));
    assertEquals(0.99, FITTED.of(0.95));
  }

  @Test
  void without_outcomes_beliefs_stay() {
    assertEquals(0.37, Calibration.NONE.of(0.37));
    assertEquals(0.37, Calibration.of(List.of()).of(0.37));
  }

  @Test
  void it_reads_back_as_it_was() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FITTED.write(new DataOutputStream(out));
    Calibration back =
        Calibration.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    for (double belief : List.of(0.1, 0.55, 0.95)) {
      assertEquals(FITTED.of(belief), back.of(belief));
    }
  }
}
