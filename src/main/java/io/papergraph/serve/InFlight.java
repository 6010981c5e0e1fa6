package io.papergraph.serve;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts requests whose answers are not out yet, so that a server does not end before them. */
final class InFlight extends Handler.Wrapper {
  private int count;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    enter();
    Request.addCompletionListener(request, problem -> leave());
    return super.handle(request, response, callback);
  }

  private synchronized void enter() {
    count++;
  }

  private synchronized void leave() {
    count--;
    notifyAll();
  }

  /**
   * Waits until every answer is out, or some time has passed.
   *
   * @return whether every answer is
   */
  synchronized boolean awaitNone(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (count > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
