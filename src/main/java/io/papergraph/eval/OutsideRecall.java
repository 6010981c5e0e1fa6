package io.papergraph.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A check from outside: of the datasets that a source names beside its papers, such as those of
 * Papers with Code in the ACL Anthology, which stand in title or abstract by their exact name, and
 * are they found there?
 */
public final class OutsideRecall {
  /**
   * A name that stands in the text and was not found as data.
   *
   * @param paper the id of the paper
   * @param foundAs the type it was found as, empty when it was not found
   * @param beside things that were found where it stands, as {@code type name}
   */
  public record Miss(String paper, String name, String foundAs, List<String> beside) {

    /** Copies the things. */
    public Miss {
      beside = List.copyOf(beside);
    }
  }

  private int papers;
  private int stated;
  private int standing;
  private int found;
  private int foundAsData;
  private final List<Miss> misses = new ArrayList<>();

  /**
   * Counts what the source of a paper states of datasets against what the extractor reads in it.
   */
  public void add(Paper paper, Extractor extractor) {
    List<String> names =
        paper.statements().stream()
            .map(SourceStatement::name)
            .flatMap(name -> Optional.ofNullable(name).stream())
            .toList();
    List<String> there = names.stream().filter(name -> stands(name, paper)).toList();
    papers++;
    stated += names.size();
    standing += there.size();
    if (!there.isEmpty()) {
      Extraction extraction = extractor.extract(paper);
      there.forEach(name -> add(name, extraction));
    }
  }

  private void add(String name, Extraction extraction) {
    String key = Scorer.normal(name);
    List<EntityType> types =
        extraction.entities().stream()
            .filter(e -> e.surfaces().stream().anyMatch(s -> Scorer.normal(s).equals(key)))
            .map(e -> e.id().type())
            .toList();
    found += types.isEmpty() ? 0 : 1;
    if (types.contains(EntityType.DATASET) || types.contains(EntityType.BENCHMARK)) {
      foundAsData++;
      return;
    }
    List<String> beside =
        extraction.entities().stream()
            .filter(e -> types.isEmpty() && holds(e, name))
            .map(e -> e.id().type().label() + " " + e.id().name())
            .toList();
    String foundAs = types.isEmpty() ? "" : types.get(0).label();
    misses.add(new Miss(extraction.paper().id().toString(), name, foundAs, beside));
  }

  private static boolean stands(String name, Paper paper) {
    Pattern words = whole(name);
    return words.matcher(paper.text(Field.TITLE)).find()
        || words.matcher(paper.text(Field.ABSTRACT)).find();
  }

  private static boolean holds(Entity entity, String name) {
    Pattern words = whole(name);
    return entity.surfaces().stream().anyMatch(surface -> words.matcher(surface).find());
  }

  /** The exact name, no letter or digit beside it. */
  private static Pattern whole(String name) {
    return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])");
  }

  /** Share of the names in the text that were found as Dataset or Benchmark; 0 of none. */
  public double asData() {
    return standing == 0 ? 0 : (double) foundAsData / standing;
  }

  /** Share of the names in the text that were found as anything; 0 of none. */
  public double asAny() {
    return standing == 0 ? 0 : (double) found / standing;
  }

  /** The names that stand in the text and were not found as data, in the order of papers. */
  public List<Miss> misses() {
    return List.copyOf(misses);
  }

  /** Shares and misses as text. */
  public String report() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d papers, %d datasets named beside them, %d of them in title or abstract\n",
            papers,
            stated,
            standing));
    line(out, "found as Dataset or Benchmark", asData(), foundAsData);
    line(out, "found as any entity", asAny(), found);
    for (Miss miss : misses) {
      out.append(String.format(Locale.ROOT, "  %-28s %s", miss.paper(), miss.name()));
      out.append(miss.foundAs().isEmpty() ? "" : ": " + miss.foundAs());
      out.append(miss.beside().isEmpty() ? "" : ": in " + String.join(", ", miss.beside()));
      out.append('\n');
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, double share, int count) {
    out.append(String.format(Locale.ROOT, "%-30s%7.3f%7d\n", name, share, count));
  }

  /** The same as one JSON object. */
  public String json() {
    ObjectNode object = new ObjectMapper().createObjectNode();
    object.put("papers", papers).put("stated", stated).put("standing", standing);
    object.put("foundAsData", foundAsData).put("found", found);
    ArrayNode list = object.putArray("misses");
    for (Miss miss : misses) {
      ArrayNode beside =
          list.addObject()
              .put("paper", miss.paper())
              .put("name", miss.name())
              .put("foundAs", miss.foundAs())
              .putArray("beside");
      miss.beside().forEach(beside::add);
    }
    return object.toPrettyString() + "\n";
  }
}
