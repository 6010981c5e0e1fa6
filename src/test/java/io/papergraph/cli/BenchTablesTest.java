package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.cli.ChildProcess.Cost;
import io.papergraph.store.DiskUse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is made of measured builds. */
class BenchTablesTest {
  private static final long MIB = 1 << 20;

  private static Cost cost(double seconds, double processor, long mib, String said) {
    return new Cost(seconds, processor, OptionalLong.of(mib * MIB), said);
  }

  private static final BenchSize SMALL =
      new BenchSize(
          1000,
          150_000,
          cost(10, 18, 400, "{\"seconds\":{\"load\":6.25,\"resolve\":1,\"index\":2}}"),
          cost(2.5, 4, 120, "{}"),
          cost(4, 5, 200, "{}"),
          cost(8, 9, 200, "{}"),
          cost(2, 3, 100, "{}"),
          cost(4.5, 5, 210, "{}"),
          cost(5, 8, 300, "{}"),
          new DiskUse(30 * MIB, 10 * MIB),
          20 * MIB);

  /** Four times as many papers. */
  private static final BenchSize LARGE =
      new BenchSize(
          4000,
          600_000,
          cost(40, 72, 800, "{\"seconds\":{\"load\":25,\"resolve\":4,\"index\":8}}"),
          cost(3.2, 4, 120, "{}"),
          cost(6, 8, 200, "{}"),
          cost(14, 16, 200, "{}"),
          cost(2, 3, 100, "{}"),
          cost(9, 9, 210, "{}"),
          cost(80, 90, 300, "{}"),
          new DiskUse(120 * MIB, 40 * MIB),
          80 * MIB);

  private static void assertRow(String table, String row) {
    assertTrue(table.lines().anyMatch(row::equals), row + " is not in\n" + table);
  }

  @Test
  void aSizeIsAColumn() throws IOException {
    String table = new BenchTables(List.of(SMALL, LARGE)).costs();
    assertEquals("| papers | 1,000 | 4,000 |", table.lines().findFirst().orElseThrow());
    assertRow(table, "| quads a paper | 150.0 | 150.0 |");
    assertRow(table, "| – of it the text index | 2.0 | 8.0 |");
    assertRow(table, "| – papers a second | 100 | 100 |");
    assertRow(table, "| – without the start | 125 | 105 |");
    assertRow(table, "| – papers a second | 400 | 1,250 |");
    assertRow(table, "| – papers a second, start left out | 500 | 1,000 |");
    assertRow(table, "| – once more in the same Java | 1,000 | 2,000 |");
    assertRow(table, "| – less the input read again | 0.50 | 3.00 |");
    assertRow(table, "| first build / loader | 2.00 | 0.50 |");
    assertRow(table, "| – without the text index | 1.60 | 0.40 |");
    assertRow(table, "| memory of its own: first build | 400.0 MiB | 800.0 MiB |");
    assertRow(table, "| – KiB a paper | 41.0 | 41.0 |");
  }

  @Test
  void growthIsTheLogarithmOfTheRatioOverThatOfThePapers() {
    String table = new BenchTables(List.of(SMALL, LARGE)).growth();
    assertEquals(
        """
        | grows by the power of | 1,000 → 4,000 |
        | --- | --: |
        | first build, s | 1.00 |
        | the input read again without the start, s | 0.50 |
        | one changed record, s | 0.50 |
        | loader, s | 2.00 |
        | memory of the first build | 0.50 |
        | memory of the input read again | 0.00 |
        | disk | 1.00 |
        """,
        table);
    assertEquals("", new BenchTables(List.of(SMALL)).growth());
  }

  @Test
  void whatTheSystemDoesNotTellIsUnknown() throws IOException {
    Cost dark = new Cost(10, 0, OptionalLong.empty(), "{}");
    BenchSize size =
        new BenchSize(10, 100, dark, dark, dark, dark, dark, dark, dark, new DiskUse(1, 1), 1);
    BenchTables tables = new BenchTables(List.of(size, LARGE));
    assertRow(tables.costs(), "| memory of its own: first build | unknown | 800.0 MiB |");
    assertRow(tables.costs(), "| – of it the text index |  | 8.0 |");
    assertRow(tables.growth(), "| memory of the first build | unknown |");
  }
}
