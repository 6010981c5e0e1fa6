package io.papergraph.rdf;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Score;
import io.papergraph.paper.PaperId;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Writes numeric results. Levels, changes and factors never share the property of their number. */
final class ResultWriter {
  private final PaperId paper;
  private final Iris iris;
  private final MetricTerms metrics;
  private final NameWriter names;
  private final EvidenceWriter evidence;
  private final Facts facts;

  ResultWriter(
      PaperId paper,
      Iris iris,
      MetricTerms metrics,
      NameWriter names,
      EvidenceWriter evidence,
      Facts facts) {
    this.paper = paper;
    this.iris = iris;
    this.metrics = metrics;
    this.names = names;
    this.evidence = evidence;
    this.facts = facts;
  }

  /** Writes one result; the same result said twice is written once, as first said. */
  Node write(Reports reports) {
    Node result = Facts.iri(iri(reports));
    if (facts.hasType(result, Vocabulary.Classes.RESULT)) {
      return result;
    }
    facts.type(result, Vocabulary.Classes.RESULT);
    Score score = reports.score();
    writeNumber(result, score, metric(reports));
    facts.add(result, Vocabulary.VALUE_TEXT, Literals.text(score.asWritten()));
    if (!score.unit().isEmpty()) {
      facts.add(result, Vocabulary.UNIT, Literals.text(score.unit()));
    }
    writeName(result, Vocabulary.METRIC, reports.metric());
    writeName(result, Vocabulary.ON_DATASET, reports.dataset());
    writeName(result, Vocabulary.FOR_TASK, reports.task());
    writeName(result, Vocabulary.SYSTEM, reports.system());
    writeName(result, Vocabulary.BASELINE, reports.baseline());
    evidence.place(result, reports.evidence().get(0), reports.confidence());
    return result;
  }

  private void writeNumber(Node result, Score score, Optional<MetricTerm> metric) {
    BigDecimal value = score.value();
    switch (score.kind()) {
      case ABSOLUTE -> {
        number(result, Vocabulary.Kinds.ABSOLUTE, Vocabulary.VALUE, value);
        BigDecimal normal = NormalValue.of(score, metric);
        facts.add(result, Vocabulary.NORMALIZED_VALUE, Literals.decimal(normal));
      }
      case DELTA -> number(result, Vocabulary.Kinds.DELTA, Vocabulary.DELTA, value);
      case RATIO -> number(result, Vocabulary.Kinds.RATIO, Vocabulary.RATIO, value);
    }
    switch (score.change()) {
      case UP -> facts.add(result, Vocabulary.DIRECTION, Vocabulary.Directions.UP);
      case DOWN -> facts.add(result, Vocabulary.DIRECTION, Vocabulary.Directions.DOWN);
      case UNSAID -> {}
    }
  }

  private void number(Node result, Node kind, Node property, BigDecimal value) {
    facts.add(result, Vocabulary.KIND, kind);
    facts.add(result, property, Literals.decimal(value));
  }

  private void writeName(Node result, Node property, @Nullable EntityId name) {
    if (name != null) {
      facts.add(result, property, names.node(name));
    }
  }

  private Optional<MetricTerm> metric(Reports reports) {
    return Optional.ofNullable(reports.metric()).flatMap(m -> metrics.find(m.name()));
  }

  private String iri(Reports reports) {
    Score score = reports.score();
    Evidence quote = reports.evidence().get(0);
    return iris.result(
        paper,
        score.kind().label(),
        score.change().name(),
        score.value().stripTrailingZeros().toPlainString(),
        score.asWritten(),
        score.unit(),
        name(reports.metric()),
        name(reports.dataset()),
        name(reports.task()),
        name(reports.system()),
        name(reports.baseline()),
        quote.field().label(),
        Integer.toString(quote.start()),
        Integer.toString(quote.end()));
  }

  private String name(@Nullable EntityId name) {
    return name == null ? "" : iris.name(name);
  }
}
