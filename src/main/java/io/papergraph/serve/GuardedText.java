package io.papergraph.serve;

/**
 * A text that a regular expression reads only as long as the query may run. Backtracking can take
 * longer than the universe is old, and a thread that uses the store must not be interrupted.
 */
final class GuardedText implements CharSequence {
  private static final int READS_BETWEEN_CHECKS = 1 << 12;

  private final CharSequence text;
  private final StopSignal signal;
  private int reads;

  GuardedText(CharSequence text, StopSignal signal) {
    this.text = text;
    this.signal = signal;
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_BETWEEN_CHECKS == 0) {
      signal.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new GuardedText(text.subSequence(start, end), signal);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
