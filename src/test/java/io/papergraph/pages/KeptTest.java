package io.papergraph.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.query.QueryFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptTest {
  private Instant now = Instant.EPOCH;
  private String version = "one";
  private int made;
  private boolean late;
  private final Kept<Integer> kept =
      new Kept<>(this::make, () -> version, Duration.ofMinutes(1), new Hand());

  @Test
  void aValueHoldsForEverWhileTheStoreStaysAsItIs() {
    assertEquals(1, kept.get());
    now = now.plus(Duration.ofDays(300));
    assertEquals(1, kept.get());
  }

  @Test
  void aStoreThatChangesIsLookedAtOnceAMinute() {
    kept.get();
    version = "two";
    now = now.plusSeconds(59);
    assertEquals(1, kept.get());
    now = now.plusSeconds(1);
    assertEquals(2, kept.get());
  }

  @Test
  void itIsMadeAnewInGoodTimeSoThatNobodyWaits() {
    kept.renew();
    assertEquals(1, made);
    version = "two";
    now = now.plusSeconds(29);
    kept.renew();
    assertEquals(1, made);
    now = now.plusSeconds(1);
    kept.renew();
    assertEquals(2, made);
    now = now.plusSeconds(59);
    assertEquals(2, kept.get());
  }

  @Test
  void anOldValueIsShownWhereANewOneTakesTooLong() {
    late = true;
    assertThrows(QueryFailure.class, kept::get);
    late = false;
    kept.get();
    late = true;
    version = "two";
    now = now.plus(Duration.ofHours(1));
    assertEquals(1, kept.get());
  }

  private int make() {
    if (late) {
      throw new QueryFailure("late");
    }
    return ++made;
  }

  /** A clock that stands until it is moved. */
  private final class Hand extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
