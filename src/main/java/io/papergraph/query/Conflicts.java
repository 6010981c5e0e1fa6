package io.papergraph.query;

import io.papergraph.query.DisputedName.Reading;
import io.papergraph.rdf.Iris;
import io.papergraph.resolve.Duplicates;
import io.papergraph.resolve.KnownThing;
import io.papergraph.resolve.Suspicion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** Finds what does not agree across papers: values, types, and things that may be one. */
public final class Conflicts {
  private static final String VALUES = "conflicting-results";

  /** What tells one conflict of values from the next in the rows of the question. */
  private static final List<String> SETTING =
      List.of("papers", "system", "dataset", "metric", "kind", "baseline");

  private static final List<String> TYPES =
      List.of("name", "papers", "type", "of_type", "settled", "quote", "title", "paper", "entity");

  private static final List<String> DUPLICATES =
      List.of(
          "score",
          "name",
          "type",
          "papers",
          "other",
          "other_type",
          "other_papers",
          "reason",
          "entity",
          "other_entity");

  private final Asker asker;
  private final QueryCatalog questions;
  private final QueryCatalog reports;
  private final ParameterBinder binder;
  private final Iris iris;
  private final int limit;
  private @Nullable List<NameRow> names;
  private boolean namesCut;

  /**
   * @param asker lets all names through: its limit is not that of conflicts
   * @param questions the catalogue of {@code queries/questions}
   * @param reports the catalogue of {@code queries/reports}
   * @param base where the resources of the data live
   * @param limit the most conflicts of each kind
   * @throws QueryException when that is none
   */
  public Conflicts(
      Asker asker, QueryCatalog questions, QueryCatalog reports, String base, int limit) {
    if (limit < 1) {
      throw new QueryException("the limit must be 1 or more");
    }
    this.asker = asker;
    this.questions = questions;
    this.reports = reports;
    this.binder = new ParameterBinder(base);
    this.iris = new Iris(base);
    this.limit = limit;
  }

  /**
   * Different values for one system, dataset and metric, of one kind and scale; a row a value, with
   * its quote. Where papers disagree comes first.
   */
  public Answer values() {
    NamedQuery question = questions.find(VALUES).orElseThrow();
    Answer all = asker.rows(binder.bind(question, Map.of()));
    int kept = 0;
    int conflicts = 0;
    List<String> last = List.of();
    for (Map<String, String> row : all.records()) {
      List<String> setting = SETTING.stream().map(c -> row.getOrDefault(c, "")).toList();
      conflicts += setting.equals(last) ? 0 : 1;
      if (conflicts > limit) {
        break;
      }
      last = setting;
      kept++;
    }
    return kept == 0 ? all : all.first(kept);
  }

  /**
   * Names that papers read as different types; a row a type and thing, with the number of papers
   * and a quote. The names come first that most papers read otherwise than most.
   */
  public Answer types() {
    List<DisputedName> disputed = DisputedName.of(names());
    List<List<String>> rows = new ArrayList<>();
    for (DisputedName name : disputed.subList(0, Math.min(limit, disputed.size()))) {
      name.readings().forEach(reading -> rows.add(row(name, reading)));
    }
    return Answer.of(TYPES, rows, namesCut || disputed.size() > limit);
  }

  private List<String> row(DisputedName name, Reading reading) {
    NameRow spelled = reading.name();
    Query query = binder.bind(report("example"), Map.of("name", spelled.name()));
    query.setLimit(1);
    Map<String, String> example = asker.rows(query).records().stream().findFirst().orElse(Map.of());
    return List.of(
        spelled.written(),
        String.valueOf(name.papers()),
        spelled.readAs(),
        String.valueOf(reading.papers()),
        spelled.type(),
        example.getOrDefault("quote", ""),
        example.getOrDefault("title", ""),
        example.getOrDefault("paper", ""),
        spelled.entity());
  }

  /**
   * Pairs of things that may be one; a row a pair. Those come first of which the rarer is used by
   * most papers.
   */
  public Answer duplicates(Duplicates search) {
    List<Suspicion> found = search.find(things());
    List<List<String>> rows = found.stream().limit(limit).map(Conflicts::row).toList();
    return Answer.of(DUPLICATES, rows, namesCut || found.size() > limit);
  }

  private static List<String> row(Suspicion pair) {
    KnownThing one = pair.one();
    KnownThing other = pair.other();
    return List.of(
        String.format(Locale.ROOT, "%.2f", pair.score()),
        one.label(),
        one.typeLabel(),
        String.valueOf(one.papers()),
        other.label(),
        other.typeLabel(),
        String.valueOf(other.papers()),
        pair.reason(),
        one.id(),
        other.id());
  }

  private List<KnownThing> things() {
    Map<String, Set<String>> pages = new HashMap<>();
    for (Map<String, String> row : ask("linked-things").records()) {
      pages
          .computeIfAbsent(row.getOrDefault("entity", ""), e -> new HashSet<>())
          .add(row.getOrDefault("page", ""));
    }
    Map<String, List<NameRow>> byThing = new LinkedHashMap<>();
    names().forEach(n -> byThing.computeIfAbsent(n.entity(), e -> new ArrayList<>()).add(n));
    return byThing.entrySet().stream()
        .map(e -> thing(e.getValue(), pages.getOrDefault(e.getKey(), Set.of())))
        .toList();
  }

  /**
   * @param names all that stand for the thing
   */
  private static KnownThing thing(List<NameRow> names, Set<String> pages) {
    NameRow any = names.get(0);
    Set<String> meanings = new TreeSet<>();
    for (NameRow name : names) {
      meanings.add(name.meaning());
      if (name.written().equals(any.label())) {
        meanings.add(any.label());
      }
    }
    long papers = names.stream().mapToLong(NameRow::papers).sum();
    return KnownThing.of(
        any.entity(), any.type(), any.label(), List.copyOf(meanings), papers, pages);
  }

  /** Read once for all that ask for them. */
  private List<NameRow> names() {
    List<NameRow> read = names;
    if (read == null) {
      Answer answer = ask(NameRow.REPORT);
      namesCut = answer.truncated();
      read = NameRow.all(answer, iris);
      names = read;
    }
    return read;
  }

  private Answer ask(String report) {
    return asker.rows(binder.bind(report(report), Map.of()));
  }

  private NamedQuery report(String name) {
    return reports.find(name).orElseThrow();
  }
}
