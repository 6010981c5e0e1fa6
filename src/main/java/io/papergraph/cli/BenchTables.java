package io.papergraph.cli;

import io.papergraph.cli.ChildProcess.Cost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What builds of several sizes cost, and how that grows, as tables in Markdown. */
final class BenchTables {
  private static final double KIB = 1024;

  private final List<BenchSize> sizes;

  /**
   * @param sizes the smallest first
   */
  BenchTables(List<BenchSize> sizes) {
    this.sizes = List.copyOf(sizes);
  }

  /** Something of one size. */
  private interface Column<T> {
    T of(BenchSize size) throws IOException;
  }

  /** One row a figure, one column a size. */
  String costs() throws IOException {
    MarkdownTable table = new MarkdownTable(row("papers", s -> Figure.whole(s.papers())));
    table.add(row("quads", s -> Figure.whole(s.quads())));
    table.add(row("quads a paper", s -> Figure.one((double) s.quads() / s.papers())));
    table.add(row("**first build**, s", s -> Figure.one(s.build().seconds())));
    table.add(row("– of it loading, extracting and resolving among it", phase("load")));
    table.add(row("– – of it resolving", phase("resolve")));
    table.add(row("– of it the text index", phase("index")));
    table.add(row("– papers a second", s -> Figure.whole(s.building())));
    table.add(row("– without the start", s -> Figure.whole(s.buildingWithoutStart())));
    table.add(row("**the same build again**, s", s -> Figure.one(s.again().seconds())));
    table.add(row("– papers a second", s -> Figure.whole(s.looking())));
    table.add(row("**the input read again**, s", s -> Figure.one(s.reread().seconds())));
    table.add(row("– papers a second, start left out", s -> Figure.whole(s.lookingWithoutStart())));
    table.add(row("– once more in the same Java", s -> Figure.whole(s.lookingLater())));
    table.add(
        row("start (Java, model, store; one paper), s", s -> Figure.one(s.start().seconds())));
    table.add(row("**one changed record**, s", s -> Figure.one(s.changed().seconds())));
    table.add(row("– less the input read again", s -> Figure.two(s.change())));
    table.add(row("**loader** on the same quads, s", s -> Figure.one(s.loader().seconds())));
    table.add(row("first build / loader", s -> Figure.two(s.ratio())));
    table.add(row("– without the text index", s -> Figure.two(s.ratioWithoutIndex())));
    table.add(row("processor time: first build, s", s -> Figure.one(s.build().processor())));
    table.add(row("– the same build again", s -> Figure.one(s.again().processor())));
    table.add(row("– the input read again", s -> Figure.one(s.reread().processor())));
    table.add(row("– one changed record", s -> Figure.one(s.changed().processor())));
    table.add(row("– loader", s -> Figure.one(s.loader().processor())));
    table.add(row("memory of its own: first build", s -> Figure.memory(s.build())));
    table.add(row("– the input read again", s -> Figure.memory(s.reread())));
    table.add(row("– one changed record", s -> Figure.memory(s.changed())));
    table.add(row("– loader", s -> Figure.memory(s.loader())));
    table.add(row("disk: store", s -> Sizes.of(s.disk().total())));
    table.add(row("– of it the text index", s -> Sizes.of(s.disk().text())));
    table.add(row("– KiB a paper", s -> Figure.one(s.disk().total() / KIB / s.papers())));
    table.add(row("– what the loader made", s -> Sizes.of(s.loaded())));
    return table.text();
  }

  /**
   * One row a cost, one column a step from one size to the next: by which power of the number of
   * papers it grows, 1 where twice as many papers cost twice as much. Empty of one size.
   */
  String growth() {
    if (sizes.size() < 2) {
      return "";
    }
    List<String> heads = new ArrayList<>(List.of("grows by the power of"));
    for (int i = 1; i < sizes.size(); i++) {
      heads.add(
          Figure.whole(sizes.get(i - 1).papers()) + " → " + Figure.whole(sizes.get(i).papers()));
    }
    MarkdownTable table = new MarkdownTable(heads);
    table.add(powers("first build, s", s -> s.build().seconds()));
    table.add(
        powers(
            "the input read again without the start, s",
            s -> s.reread().seconds() - s.start().seconds()));
    table.add(powers("one changed record, s", s -> s.changed().seconds()));
    table.add(powers("loader, s", s -> s.loader().seconds()));
    table.add(powers("memory of the first build", s -> memory(s.build())));
    table.add(powers("memory of the input read again", s -> memory(s.reread())));
    table.add(powers("disk", s -> (double) s.disk().total()));
    return table.text();
  }

  private List<String> row(String label, Column<String> figure) throws IOException {
    List<String> cells = new ArrayList<>(List.of(label));
    for (BenchSize size : sizes) {
      cells.add(figure.of(size));
    }
    return cells;
  }

  /** Small builds go by transactions and have no such phases. */
  private static Column<String> phase(String label) {
    return size -> size.phase(label) > 0 ? Figure.one(size.phase(label)) : "";
  }

  /** A cost of one size; not a number where it is not known. */
  private interface Amount {
    double of(BenchSize size);
  }

  private List<String> powers(String label, Amount amount) {
    List<String> cells = new ArrayList<>(List.of(label));
    for (int i = 1; i < sizes.size(); i++) {
      BenchSize less = sizes.get(i - 1);
      BenchSize more = sizes.get(i);
      double power =
          Math.log(amount.of(more) / amount.of(less))
              / Math.log((double) more.papers() / less.papers());
      cells.add(Double.isFinite(power) ? Figure.two(power) : "unknown");
    }
    return cells;
  }

  private static double memory(Cost cost) {
    OptionalLong bytes = cost.memory();
    return bytes.isPresent() ? (double) bytes.getAsLong() : Double.NaN;
  }
}
