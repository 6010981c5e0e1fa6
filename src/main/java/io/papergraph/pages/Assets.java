package io.papergraph.pages;

import io.papergraph.paper.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Styles and scripts from the class path. The address of each holds a hash of its content, so that
 * it may be kept for ever.
 */
public final class Assets {
  /** What the addresses of all begin with. */
  public static final String PATH = "/assets/";

  private static final int HASH_LENGTH = 16;

  /** Where WebJars are; their versions are those of the pom. */
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Asset> byAddress = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  /** A file to be sent, in UTF-8. */
  public record Asset(String type, String text) {}

  Assets() {
    own("icon.svg", "image/svg+xml");
    own("page.css", CSS);
    own("suggest.js", SCRIPT);
    own("graph.js", SCRIPT);
    own("drawing.js", SCRIPT);
    add("cytoscape.js", SCRIPT, WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js");
  }

  /** The file at an address. */
  public Optional<Asset> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** The address of a file. */
  String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return address;
  }

  private void own(String name, String type) {
    add(name, type, "assets/" + name);
  }

  private void add(String name, String type, String resource) {
    String text = read(resource);
    String hash = Texts.sha256(text);
    String address = PATH + hash.substring(0, HASH_LENGTH) + "/" + name;
    byAddress.put(address, new Asset(type, text));
    addresses.put(name, address);
  }

  private static String read(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return in;
  }
}
