package io.papergraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes {@link WordClusters} from unlabelled texts, in any order: counts what stands next to each
 * word, brings the counts down to a few dimensions, and gathers words that lie close together.
 */
final class ClusterBuilder {
  /** How many clusters there are, by granularity. */
  static final int[] SIZES = {64, 256, 1024};

  private static final int LEAST = 10;
  private static final int MOST_WORDS = 40_000;
  private static final int CONTEXTS = 3_000;
  private static final int REACH = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> spellings = new ArrayList<>();
  private int[] frequencies = new int[1024];
  private final List<int[]> texts = new ArrayList<>();

  /** Takes in the words of a text. */
  void add(Document document) {
    for (Passage passage : document.passages()) {
      int[] text = new int[passage.size()];
      for (int i = 0; i < text.length; i++) {
        text[i] = number(form(passage.word(i).form()));
        frequencies[text[i]]++;
      }
      texts.add(text);
    }
  }

  /** What words are counted as: digits do not tell words apart. */
  static String form(Form word) {
    return word.kind() == Word.Kind.URL ? "<url>" : digitless(word.lower());
  }

  private static String digitless(String lower) {
    char[] out = lower.toCharArray();
    boolean changed = false;
    for (int i = 0; i < out.length; i++) {
      if (out[i] > '0' && out[i] <= '9') {
        out[i] = '0';
        changed = true;
      }
    }
    return changed ? new String(out) : lower;
  }

  private int number(String form) {
    Integer known = numbers.get(form);
    if (known != null) {
      return known;
    }
    int number = spellings.size();
    spellings.add(form);
    numbers.put(form, number);
    if (number == frequencies.length) {
      frequencies = Arrays.copyOf(frequencies, 2 * number);
    }
    return number;
  }

  /** The clusters of all words that are not rare. */
  WordClusters clusters() {
    Integer[] order = frequent();
    if (order.length < 2 * SIZES[0]) {
      return WordClusters.NONE;
    }
    int[] rank = new int[spellings.size()];
    Arrays.fill(rank, -1);
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    ContextMatrix matrix = contexts(rank, order.length);
    float[][] vectors = matrix.reduced();
    List<int[]> assigned = new ArrayList<>();
    for (int size : SIZES) {
      assigned.add(Centroids.assign(vectors, Math.min(size, order.length / 2)));
    }
    List<String> words = new ArrayList<>();
    for (int number : order) {
      words.add(spellings.get(number));
    }
    return WordClusters.of(words, assigned);
  }

  /** Numbers of the words that stand often enough, the commonest first. */
  private Integer[] frequent() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < spellings.size(); i++) {
      if (frequencies[i] >= LEAST) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> -frequencies[i]).thenComparing(spellings::get));
    return order.subList(0, Math.min(MOST_WORDS, order.size())).toArray(new Integer[0]);
  }

  private ContextMatrix contexts(int[] rank, int words) {
    int columns = Math.min(CONTEXTS, words);
    int[] starts = new int[words + 1];
    for (int[] text : texts) {
      for (int number : text) {
        if (rank[number] >= 0) {
          starts[rank[number] + 1] += 2 * REACH;
        }
      }
    }
    for (int w = 0; w < words; w++) {
      starts[w + 1] += starts[w];
    }
    int[] filled = Arrays.copyOf(starts, words);
    int[] cells = new int[starts[words]];
    for (int[] text : texts) {
      for (int i = 0; i < text.length; i++) {
        int word = rank[text[i]];
        for (int d = -REACH; word >= 0 && d <= REACH; d++) {
          if (d != 0) {
            int side = d < 0 ? d + REACH : d + REACH - 1;
            int at = i + d;
            int context = at < 0 || at >= text.length ? -1 : rank[text[at]];
            boolean rare = context >= columns || context < 0;
            cells[filled[word]++] = side * (columns + 1) + (rare ? columns : context);
          }
        }
      }
    }
    return new ContextMatrix(starts, cells, 2 * REACH * (columns + 1));
  }
}
