package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person decided of names or statements; it stands above the rules. Names are as people
 * write them, in any spelling; a type stands for its {@link Group}.
 */
public sealed interface Curation {
  /** Why, in a person's words; empty where nothing is said. */
  String because();

  /** The curation in the words of the command line, without the reason. */
  String text();

  /** Equal for curations that differ in the reason or in the spelling of names only. */
  List<String> key();

  <T> T accept(Visitor<T> visitor);

  /** One case per kind of curation. */
  interface Visitor<T> {
    T merge(Merge merge);

    T split(Split split);

    T rename(Rename rename);

    T retype(Retype retype);

    T retract(Retract retract);

    T confirm(Confirm confirm);
  }

  /** All names of the thing that a name stands for are names of another thing. */
  record Merge(EntityId name, String into, String because) implements Curation {
    public Merge {
      into = EntityId.of(name.type(), into).name();
    }

    /** A name of the other thing, of the same type. */
    public EntityId target() {
      return EntityId.of(name.type(), into);
    }

    @Override
    public String text() {
      return "merge " + quoted(name) + " into \"" + into + '"';
    }

    @Override
    public List<String> key() {
      return List.of("merge", NameKey.of(name).toString(), Resolver.key(into));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.merge(this);
    }
  }

  /** A name, in whatever spelling, names a thing of its own. */
  record Split(EntityId name, String because) implements Curation {
    @Override
    public String text() {
      return "split " + quoted(name);
    }

    @Override
    public List<String> key() {
      return List.of("split", NameKey.of(name).toString());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.split(this);
    }
  }

  /** The thing that a name stands for is called so. */
  record Rename(EntityId name, String label, String because) implements Curation {
    public Rename {
      label = EntityId.of(name.type(), label).name();
    }

    @Override
    public String text() {
      return "rename " + quoted(name) + " to \"" + label + '"';
    }

    @Override
    public List<String> key() {
      return List.of("rename", NameKey.of(name).toString(), label);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.rename(this);
    }
  }

  /** The thing that a name stands for is of this type, perhaps of another group. */
  record Retype(EntityId name, EntityType type, String because) implements Curation {
    /** Whether the thing becomes one of another group. */
    public boolean isMove() {
      return Group.of(name.type()) != Group.of(type);
    }

    /** The same name as one of the new type. */
    public EntityId target() {
      return new EntityId(type, name.name());
    }

    @Override
    public String text() {
      return "retype " + quoted(name) + " to " + type.label();
    }

    @Override
    public List<String> key() {
      return List.of("retype", NameKey.of(name).toString(), type.label());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.retype(this);
    }
  }

  /** A paper does not state this, whatever was read. */
  record Retract(Statement statement, String because) implements Curation {
    @Override
    public String text() {
      return "retract " + statement.text();
    }

    @Override
    public List<String> key() {
      return prepended("retract", statement.key());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.retract(this);
    }
  }

  /** A paper does state this: a person has looked. */
  record Confirm(Statement statement, String because) implements Curation {
    @Override
    public String text() {
      return "confirm " + statement.text();
    }

    @Override
    public List<String> key() {
      return prepended("confirm", statement.key());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.confirm(this);
    }
  }

  private static List<String> prepended(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  /** A name as the command line takes it. */
  static String quoted(EntityId name) {
    return name.type().label() + " \"" + name.name() + '"';
  }
}
