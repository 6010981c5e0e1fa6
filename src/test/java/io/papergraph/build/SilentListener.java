package io.papergraph.build;

import io.papergraph.source.Read;

/** Takes no note of anything. */
public final class SilentListener implements Pipeline.Listener {
  @Override
  public void problem(Read problem) {}

  @Override
  public void progress(Summary soFar) {}
}
