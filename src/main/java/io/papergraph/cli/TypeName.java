package io.papergraph.cli;

import io.papergraph.claim.EntityType;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a type on the command line and in files: {@code Dataset}, in any case. */
final class TypeName implements ITypeConverter<EntityType>, Iterable<String> {
  @Override
  public EntityType convert(String name) {
    return of(name).orElseThrow(() -> new TypeConversionException(unknown(name)));
  }

  @Override
  public Iterator<String> iterator() {
    return all().iterator();
  }

  /** The type of this name, in any case. */
  static Optional<EntityType> of(String name) {
    return Arrays.stream(EntityType.values())
        .filter(type -> type.label().equalsIgnoreCase(name))
        .findFirst();
  }

  /** What to say of a name that is no type. */
  static String unknown(String name) {
    return "no type '" + name + "'; one of " + String.join(", ", all());
  }

  private static List<String> all() {
    return Arrays.stream(EntityType.values()).map(EntityType::label).toList();
  }
}
