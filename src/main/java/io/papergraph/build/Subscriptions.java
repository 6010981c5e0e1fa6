package io.papergraph.build;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a store follows and how far each was read, in {@code sources.json} beside the
 * dataset. The file is replaced whole, and processes that change it wait for each other.
 */
public final class Subscriptions {
  private static final String FILE = "sources.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;

  /**
   * The file of a store, which need not be there.
   *
   * @param directory the folder of the store
   */
  public Subscriptions(Path directory) {
    this.file = directory.resolve(FILE);
  }

  /**
   * All of them, in the order in which they were added.
   *
   * @throws StoreException when the file is broken
   */
  public List<Subscription> all() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Subscription> all = new ArrayList<>();
    for (JsonNode one : parse().path("sources")) {
      all.add(
          new Subscription(
              text(one, "id"), text(one, "input"), text(one, "position"), text(one, "succeeded")));
    }
    if (all.stream().anyMatch(one -> one.id().isEmpty() || one.input().isEmpty())) {
      throw broken(null);
    }
    return all;
  }

  /** The one of this name; empty when there is none. */
  public Optional<Subscription> find(String id) throws IOException {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Adds one; false when there is one of that name already, which stays as it is. */
  public boolean add(Subscription fresh) throws IOException {
    return change(
        all -> {
          if (all.stream().noneMatch(one -> one.id().equals(fresh.id()))) {
            all.add(fresh);
          }
          return all;
        });
  }

  /** Takes one out; false when there is none of that name. */
  public boolean remove(String id) throws IOException {
    return change(
        all -> {
          all.removeIf(one -> one.id().equals(id));
          return all;
        });
  }

  /** Puts one in the place of that of its name; one that was taken out meanwhile stays out. */
  void update(Subscription changed) throws IOException {
    boolean unused =
        change(
            all -> {
              all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
              return all;
            });
  }

  /** Reads, changes and writes under a lock; false when nothing changes. */
  private boolean change(UnaryOperator<List<Subscription>> work) throws IOException {
    Path lock = file.resolveSibling(FILE + ".lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock held = channel.lock()) {
      if (!held.isValid()) {
        throw new IOException("no lock on " + lock);
      }
      List<Subscription> before = all();
      List<Subscription> after = work.apply(new ArrayList<>(before));
      if (Objects.equals(before, after)) {
        return false;
      }
      write(after);
      return true;
    }
  }

  private void write(List<Subscription> all) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode sources = root.putArray("sources");
    for (Subscription one : all) {
      sources
          .addObject()
          .put("id", one.id())
          .put("input", one.input())
          .put("position", one.position())
          .put("succeeded", one.succeeded());
    }
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    Path fresh = file.resolveSibling(FILE + ".new");
    try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private JsonNode parse() throws IOException {
    try {
      return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw broken(e);
    }
  }

  private StoreException broken(@Nullable Exception e) {
    String message = file + " lists no sources; mend it, or delete it and add the sources again";
    return e == null ? new StoreException(message) : new StoreException(message, e);
  }

  private static String text(JsonNode one, String field) {
    return one.path(field).asText("");
  }
}
