package io.headwater.local.command;

import io.headwater.local.process.Progress;
import io.headwater.local.process.Signals;
import io.headwater.local.service.DataFolder;
import java.time.Duration;
import java.util.Optional;

/** Stops what runs in a data folder, from another terminal. */
public final class Down {
  /** The supervisor kills what does not end within its own, shorter, grace periods. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final DataFolder data;
  private final Progress progress;

  /**
   * @param data the folder
   * @param progress where to tell what was stopped
   */
  public Down(DataFolder data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * Stops the supervisor, and with it all services; or the services themselves where it was killed.
   *
   * @return 0, also when nothing runs
   */
  public int run() {
    Optional<RunRecord> record = RunRecord.find(data);
    boolean isRunning =
        record.isPresent()
            && (record.get().supervisor().isAlive() || !record.get().alive().isEmpty());
    if (!isRunning) {
      progress.say("Nothing is running in %s.".formatted(data.root()));
      return 0;
    }
    RunRecord running = record.get();
    Signals.stop(running.supervisor(), "TERM", LIMIT);
    if (Leftovers.stop(running) > 0) {
      RunRecord.clear(data);
    }
    progress.say("Stopped.");
    return 0;
  }
}
