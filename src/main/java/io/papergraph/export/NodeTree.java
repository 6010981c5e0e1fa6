package io.papergraph.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A graph laid out as trees: every node that it describes stands in one place, where the fewest
 * steps from a root lead to it. All terms are N-Triples forms.
 */
final class NodeTree {
  private final List<String> roots = new ArrayList<>();
  private final Map<String, List<Statement>> from = new LinkedHashMap<>();
  private final Map<String, List<Statement>> to = new HashMap<>();
  private final Set<Statement> branches = new HashSet<>();
  private final Set<Statement> backBranches = new HashSet<>();

  /**
   * @param root the node to start from; nodes that it does not lead to become further roots
   * @param reversible properties that may also be followed from the object to the subject
   */
  NodeTree(String root, Iterable<byte[]> lines, Predicate<String> reversible) {
    for (byte[] line : lines) {
      Statement statement = Statement.parse(line);
      from.computeIfAbsent(statement.subject(), s -> new ArrayList<>()).add(statement);
      if (reversible.test(statement.predicate()) && !Literal.isLiteral(statement.object())) {
        to.computeIfAbsent(statement.object(), o -> new ArrayList<>()).add(statement);
      }
    }
    Set<String> placed = new HashSet<>();
    if (from.containsKey(root)) {
      grow(root, placed);
    }
    from.keySet().forEach(subject -> grow(subject, placed));
  }

  /** A tree of one node, without branches. */
  NodeTree(Description description) {
    roots.add(description.subject());
    from.put(description.subject(), description.statements());
  }

  /** Nodes that stand in no other, the one to start from first. */
  List<String> roots() {
    return roots;
  }

  /** What is said of a node but for what its place says already. */
  List<Statement> statements(String node) {
    return from.getOrDefault(node, List.of()).stream()
        .filter(statement -> !backBranches.contains(statement))
        .toList();
  }

  /** Whether the object of the statement stands where the statement is. */
  boolean isBranch(Statement statement) {
    return branches.contains(statement);
  }

  /** Statements about others whose subjects stand in this node. */
  List<Statement> backBranches(String node) {
    return to.getOrDefault(node, List.of()).stream().filter(backBranches::contains).toList();
  }

  private void grow(String root, Set<String> placed) {
    if (!placed.add(root)) {
      return;
    }
    roots.add(root);
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      String node = open.remove();
      for (Statement statement : from.getOrDefault(node, List.of())) {
        String object = statement.object();
        if (isFollowed(statement) && placed.add(object)) {
          branches.add(statement);
          open.add(object);
        }
      }
      for (Statement statement : to.getOrDefault(node, List.of())) {
        if (placed.add(statement.subject())) {
          backBranches.add(statement);
          open.add(statement.subject());
        }
      }
    }
  }

  /** Whether the object is described here; types are only named. */
  private boolean isFollowed(Statement statement) {
    boolean described = from.containsKey(statement.object()) || to.containsKey(statement.object());
    return described && !statement.predicate().equals(Statement.TYPE);
  }
}
