package io.headwater.local.command;

import io.headwater.local.process.ProcessIdentity;
import io.headwater.local.process.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops services whose supervisor was killed before it could stop them. */
final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(8);

  private Leftovers() {}

  /**
   * Stops what still runs, the application first, the others side by side.
   *
   * @param record the note of the run before
   * @return how many services were stopped
   */
  static int stop(RunRecord record) {
    List<RunRecord.Entry> alive = record.alive();
    List<Thread> threads = new ArrayList<>();
    for (RunRecord.Entry service : alive.reversed()) {
      Optional<ProcessIdentity> process = service.process();
      if (service.name().equals("Headwater")) {
        process.ifPresent(identity -> Signals.stop(identity, "TERM", GRACE));
      } else {
        String signal = service.name().equals("PostgreSQL") ? "INT" : "TERM";
        process.ifPresent(identity ->
            threads.add(Thread.ofPlatform().start(() -> Signals.stop(identity, signal, GRACE))));
      }
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return alive.size();
  }
}
