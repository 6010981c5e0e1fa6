package io.papergraph.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "papergraph " + Objects.requireNonNullElse(version, "(built from source)"),
      "Java " + System.getProperty("java.version")
    };
  }
}
