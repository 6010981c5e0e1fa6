package io.papergraph.resolve;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as one paper writes it, with what that paper says it is short for, so that one short form
 * with two meanings is two names.
 *
 * @param id type and name
 * @param longForm the first long form that the paper gives for the name, as written; empty where it
 *     gives none
 */
public record WrittenName(EntityId id, String longForm) {

  private static final Pattern SPELLED_OUT = Pattern.compile("(\\S+) \\((.+)\\)");

  /**
   * A name as people write it: {@code SAM}, or, to tell it from another {@code SAM}, with what it
   * is short for, {@code SAM (Segment Anything Model)}.
   */
  public static WrittenName read(EntityId written) {
    Matcher parts = SPELLED_OUT.matcher(written.name());
    boolean spelledOut =
        parts.matches() && LongForms.among(parts.group(1), List.of(parts.group(2))).isPresent();
    return spelledOut
        ? new WrittenName(EntityId.of(written.type(), parts.group(1)), parts.group(2))
        : of(written);
  }

  /** A name that the paper does not spell out. */
  public static WrittenName of(EntityId id) {
    return new WrittenName(id, "");
  }

  /** The name of a thing of one paper, spelled out where one of its spellings does so. */
  public static WrittenName of(Entity entity) {
    String name = entity.id().name();
    return new WrittenName(entity.id(), LongForms.among(name, entity.surfaces()).orElse(""));
  }

  /** Whether the paper says what the name is short for. */
  public boolean isSpelledOut() {
    return !longForm.isEmpty();
  }

  /** The kind of thing, at the level on which names are told apart. */
  public Group group() {
    return Group.of(id.type());
  }

  /**
   * The key under which the name may be a short form: that of the name where it is one word, else
   * empty.
   */
  public String shortKey() {
    return LongForms.isOneWord(id.name()) ? NameForm.of(group(), id.name()).key() : "";
  }

  /**
   * The key under which the name may be a long form: that of what the paper spells out, else that
   * of a name of several words, else empty.
   */
  public String longKey() {
    if (isSpelledOut()) {
      return LongForms.key(longForm);
    }
    return LongForms.isOneWord(id.name()) ? "" : LongForms.key(id.name());
  }
}
