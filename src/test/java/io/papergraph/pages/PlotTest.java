package io.papergraph.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlotTest {
  @Test
  void theHighestBarReachesTheTopAndYearsKeepTheirPlaces() {
    Plot plot = Plot.years(new TreeMap<>(Map.of(2020, 1L, 2022, 4L)));
    Plot.Bar small = plot.bars().get(0);
    Plot.Bar large = plot.bars().get(1);
    assertEquals("2022", large.label());
    assertEquals(4, Double.parseDouble(large.height()) / Double.parseDouble(small.height()), 0.05);
    double step = Double.parseDouble(large.width()) / 0.8;
    assertEquals(
        2 * step,
        Double.parseDouble(large.x()) - Double.parseDouble(small.x()),
        0.5,
        "2021 is empty");
    assertEquals(
        plot.floor(), Double.parseDouble(large.y()) + Double.parseDouble(large.height()), 0.1);
  }

  @Test
  void nothingToDrawIsNoPlot() {
    assertTrue(Plot.years(new TreeMap<>()).bars().isEmpty());
    assertTrue(Plot.dates(List.of()).points().isEmpty());
  }

  @Test
  void laterIsFurtherRightAndHigherIsHigher() {
    List<Plot.Point> points =
        Plot.dates(
                List.of(
                    new Plot.Dated("2024", 0.5, "50 %"), new Plot.Dated("2024-07", 0.7, "70 %")))
            .points();
    assertTrue(Double.parseDouble(points.get(0).x()) < Double.parseDouble(points.get(1).x()));
    assertTrue(Double.parseDouble(points.get(0).y()) > Double.parseDouble(points.get(1).y()));
  }
}
