package io.headwater.local.process;

import java.io.IOException;
import java.time.Duration;

/** Sends signals to processes by id, and waits until they are gone. */
public final class Signals {
  private static final Duration POLL = Duration.ofMillis(20);

  private Signals() {}

  /**
   * Sends a signal; a process that is gone already is no error.
   *
   * @param identity whom; nothing is sent when another process has the id by now
   * @param signal a name as {@code kill} takes it, for instance {@code INT}
   */
  public static void send(ProcessIdentity identity, String signal) {
    if (!identity.isAlive()) {
      return;
    }
    try {
      // The shell's own kill: java.lang.Process knows TERM and KILL only, /bin/kill may be missing.
      new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(signal, identity.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("no shell to send a signal with", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asks a process to end and ends it by force when it does not.
   *
   * @param identity the process, not necessarily a child
   * @param signal the polite signal
   * @param grace how long the process may take
   * @return true when it ended by itself
   */
  public static boolean stop(ProcessIdentity identity, String signal, Duration grace) {
    send(identity, signal);
    if (awaitEnd(identity, grace)) {
      return true;
    }
    send(identity, "KILL");
    awaitEnd(identity, Duration.ofSeconds(5));
    return false;
  }

  private static boolean awaitEnd(ProcessIdentity identity, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (identity.isAlive()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
