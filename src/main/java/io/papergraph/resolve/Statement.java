package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.Role;
import io.papergraph.paper.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a paper states, as a person points at it: by what is written, never by an IRI, so
 * that it is found again under new keys and by a new extractor.
 */
public sealed interface Statement {
  /** Any identifier of the paper. */
  PaperId paper();

  /** The statement in the words of the command line. */
  String text();

  /** Equal for statements that differ in the spelling of names only. */
  List<String> key();

  /**
   * That a paper has a role towards a thing.
   *
   * @param name any name of the thing; any type of its {@link Group}
   */
  record OfRole(PaperId paper, Role role, EntityId name) implements Statement {
    @Override
    public String text() {
      return paper + " " + role.label() + " " + Curation.quoted(name);
    }

    @Override
    public List<String> key() {
      return List.of(paper.toString(), role.label(), NameKey.of(name).toString());
    }
  }

  /**
   * That a paper reports a number.
   *
   * @param value the number as the paper writes it
   * @param names what it is of, as far as is needed to tell it from other results: at most one name
   *     of each group; held in an order of their own
   */
  record OfResult(PaperId paper, String value, List<EntityId> names) implements Statement {
    public OfResult {
      names = names.stream().sorted(NameKey.ORDER).toList();
      if (value.isBlank()) {
        throw new IllegalArgumentException("a result without its number");
      }
      if (names.stream().map(n -> Group.of(n.type())).distinct().count() < names.size()) {
        throw new IllegalArgumentException("two names of one group");
      }
    }

    @Override
    public String text() {
      Stream<String> of = names.stream().map(Curation::quoted);
      return String.join(" ", Stream.concat(Stream.of(paper + " reports " + value), of).toList());
    }

    @Override
    public List<String> key() {
      Stream<String> of = names.stream().map(n -> NameKey.of(n).toString()).sorted();
      return Stream.concat(Stream.of(paper.toString(), "reports", value), of).toList();
    }

    /** The name of a thing of this group that the result is of. */
    public Optional<String> name(Group group) {
      return names.stream()
          .filter(n -> Group.of(n.type()) == group)
          .map(EntityId::name)
          .findFirst();
    }
  }
}
