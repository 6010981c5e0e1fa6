package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.Watchdog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Clock, Ada and Gear, Bea|Ada Clock/Bea Gear",
        "Ada Clock AND van Gear, Bea|Ada Clock/Bea van Gear",
        "Clock, Jr., Ada|Ada Clock Jr.",
        "Clock, Ada and others|Ada Clock",
        "{Gears, Springs and Sons} and Clock, Ada|{Gears, Springs and Sons}/Ada Clock",
        "Anderson, Andy|Andy Anderson",
        "Clock, Ada and|Ada Clock"
      })
  void namesOfBibtexAreTurned(String written, String names) {
    assertEquals(names, String.join("/", AuthorNames.bibtex(written)));
  }

  @Test
  void muchSpaceBetweenNamesTakesLittleTime() {
    String apart = " ".repeat(1_000_000);
    Watchdog.assertWithin(
        5,
        () -> {
          assertEquals(List.of("Ada Clock"), AuthorNames.bibtex("Ada" + apart + "Clock"));
          return AuthorNames.listed("Ada" + apart + "Clock" + apart + "and Bea Gear");
        });
    assertEquals(
        List.of("Ada Clock", "Bea Gear"),
        AuthorNames.listed("Ada" + apart + "Clock" + apart + "and Bea Gear"));
  }
}
