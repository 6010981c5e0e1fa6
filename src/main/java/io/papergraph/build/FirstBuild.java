package io.papergraph.build;

import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.store.KnowledgeStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * Fills a store that holds nothing: papers are read on all cores and go to a bulk load as they
 * come, and identities are worked out in memory at the end, from the names of all papers and how
 * many use each. A paper that shares an identifier with an earlier one is left over for {@link
 * PaperFiler}, which knows what becomes of it. Memory holds some hundreds of papers, a number for
 * each identifier, and every name once.
 */
final class FirstBuild {
  private static final int BATCH = 256;

  /** Batches that are read ahead of the load. */
  private static final int AHEAD = 4;

  /** Papers that may be left over before the load ends early. */
  private static final int MOST_LEFT_OVER = 8192;

  private final KnowledgeStore store;
  private final Extractor extractor;
  private final Keeping keeping;
  private final IdentityLayer identity;
  private final Iris iris;

  FirstBuild(KnowledgeStore store, Extractor extractor, Keeping keeping, IdentityLayer identity) {
    this.store = store;
    this.extractor = extractor;
    this.keeping = keeping;
    this.identity = identity;
    this.iris = new Iris(store.base());
  }

  /** One paper as it goes into the store. */
  private record Ready(Node graph, List<Triple> triples, Changes changes) {}

  /**
   * Reads papers until there are none, or many are left over.
   *
   * @return those that are left over
   */
  List<Paper> run(List<Paper> first, Incoming incoming, Tally tally, Pipeline.Listener listener) {
    ForkJoinPool readers = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    try {
      Run run = new Run(readers, tally, listener);
      store.replace(to -> run.load(first, incoming, to));
      return run.leftOver;
    } finally {
      readers.shutdown();
    }
  }

  /** What one load keeps in mind. */
  private final class Run {
    private final ForkJoinPool readers;
    private final Tally tally;
    private final Pipeline.Listener listener;
    private final Set<Long> seen = new HashSet<>();
    private final List<Paper> leftOver = new ArrayList<>();
    private final Deque<ForkJoinTask<List<Ready>>> ahead = new ArrayDeque<>();
    private final Changes all = identity.changes();

    Run(ForkJoinPool readers, Tally tally, Pipeline.Listener listener) {
      this.readers = readers;
      this.tally = tally;
      this.listener = listener;
    }

    void load(List<Paper> first, Incoming incoming, StreamRDF to) {
      for (int from = 0; from < first.size(); from += BATCH) {
        load(first.subList(from, Math.min(from + BATCH, first.size())), to);
      }
      while (leftOver.size() < MOST_LEFT_OVER) {
        List<Paper> batch = incoming.next(BATCH);
        if (batch.isEmpty()) {
          break;
        }
        load(batch, to);
      }
      while (!ahead.isEmpty()) {
        hand(ahead.remove().join(), to);
      }
      listener.begins(Phase.RESOLVE);
      tally.time(Phase.RESOLVE, () -> identity.make(all, to::quad));
      listener.begins(Phase.LOAD);
    }

    private void load(List<Paper> batch, StreamRDF to) {
      List<Paper> fresh = new ArrayList<>();
      for (Paper paper : batch) {
        (isFirst(paper) ? fresh : leftOver).add(paper);
      }
      ahead.add(readers.submit(() -> fresh.parallelStream().map(FirstBuild.this::read).toList()));
      if (ahead.size() > AHEAD) {
        hand(ahead.remove().join(), to);
      }
    }

    /** Whether no earlier paper goes by any of the identifiers of a paper, as far as we know. */
    private boolean isFirst(Paper paper) {
      List<PaperId> ids = new ArrayList<>(paper.aliases());
      ids.add(paper.id());
      List<Long> prints = ids.stream().map(FirstBuild::print).toList();
      boolean first = prints.stream().noneMatch(seen::contains);
      seen.addAll(prints);
      return first;
    }

    private void hand(List<Ready> batch, StreamRDF to) {
      for (Ready paper : batch) {
        paper.triples().forEach(triple -> to.quad(Quad.create(paper.graph(), triple)));
        all.add(paper.changes());
        tally.add(Outcome.STORED);
        tally.addTriples(paper.triples().size());
      }
      listener.progress(tally.summary());
    }
  }

  private Ready read(Paper paper) {
    Graph graph = keeping.standing(extractor.extract(paper));
    Changes changes = identity.changes();
    changes.add(graph);
    Node name = NodeFactory.createURI(iris.paperGraph(paper.id()));
    return new Ready(name, graph.find().toList(), changes);
  }

  /** 64 bits of an identifier; two that share them by chance are no more than taken for one. */
  private static long print(PaperId id) {
    long print = 1125899906842597L;
    String text = id.toString();
    for (int i = 0; i < text.length(); i++) {
      print = 31 * print + text.charAt(i);
    }
    return print;
  }
}
