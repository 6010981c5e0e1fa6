package io.papergraph.rdf;

import io.papergraph.claim.Score;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value that levels of one metric are ranked by, however they are written: shares as fractions
 * of one, times in seconds, all else as it stands.
 */
final class NormalValue {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Map<String, BigDecimal> SECONDS =
      Map.ofEntries(
          Map.entry("microseconds", new BigDecimal("0.000001")),
          Map.entry("ms", new BigDecimal("0.001")),
          Map.entry("milliseconds", new BigDecimal("0.001")),
          Map.entry("s", BigDecimal.ONE),
          Map.entry("sec", BigDecimal.ONE),
          Map.entry("second", BigDecimal.ONE),
          Map.entry("seconds", BigDecimal.ONE),
          Map.entry("min", BigDecimal.valueOf(60)),
          Map.entry("minute", BigDecimal.valueOf(60)),
          Map.entry("minutes", BigDecimal.valueOf(60)),
          Map.entry("hour", BigDecimal.valueOf(3600)),
          Map.entry("hours", BigDecimal.valueOf(3600)),
          Map.entry("day", BigDecimal.valueOf(86_400)),
          Map.entry("days", BigDecimal.valueOf(86_400)));

  private NormalValue() {}

  /**
   * @param score a level, not a change or a factor
   * @param metric what is measured, where the vocabulary knows it
   */
  static BigDecimal of(Score score, Optional<MetricTerm> metric) {
    BigDecimal value = score.value();
    String unit = score.unit().toLowerCase(Locale.ROOT);
    if (unit.equals("%")) {
      return hundredth(value);
    }
    boolean bare = unit.isEmpty() || unit.equals("points");
    if (bare
        && isHundredfold(value)
        && metric.map(MetricTerm::range).filter(MetricTerm.Range::isShare).isPresent()) {
      return hundredth(value);
    }
    return value.multiply(SECONDS.getOrDefault(unit, BigDecimal.ONE), MathContext.UNLIMITED);
  }

  private static boolean isHundredfold(BigDecimal value) {
    BigDecimal size = value.abs();
    return size.compareTo(BigDecimal.ONE) > 0 && size.compareTo(HUNDRED) <= 0;
  }

  private static BigDecimal hundredth(BigDecimal value) {
    return value.scaleByPowerOfTen(-2);
  }
}
