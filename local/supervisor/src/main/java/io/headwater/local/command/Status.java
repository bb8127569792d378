package io.headwater.local.command;

import io.headwater.local.process.Memory;
import io.headwater.local.process.ProcessIdentity;
import io.headwater.local.process.Progress;
import io.headwater.local.service.DataFolder;
import java.util.Optional;

/** Tells what runs where, with process ids and memory. */
public final class Status {
  private static final String ROW = "%-12s %-32s %-10s %10s";
  private static final int NOT_RUNNING = 3;

  private final DataFolder data;
  private final Progress progress;

  /**
   * @param data the folder
   * @param progress where to tell
   */
  public Status(DataFolder data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * Prints the table.
   *
   * @return 0 when Headwater runs, 3 when it does not
   */
  public int run() {
    Optional<RunRecord> record = RunRecord.find(data);
    if (record.isEmpty() || !record.get().supervisor().isAlive()) {
      boolean isLeft = record.isPresent() && !record.get().alive().isEmpty();
      progress.say(
          isLeft
              ? "The supervisor was killed but services are left: ./headwater down stops them."
              : "Nothing is running in %s.".formatted(data.root()));
      return NOT_RUNNING;
    }
    progress.say(ROW.formatted("what", "where", "process", "memory"));
    long sum = row("supervisor", data.root().toString(), record.get().supervisor(), false);
    for (RunRecord.Entry service : record.get().services()) {
      if (service.process().isPresent()) {
        sum += row(service.name(), service.address(), service.process().get(), true);
      } else {
        progress.say(ROW.formatted(service.name(), service.address(), "not ours", ""));
      }
    }
    progress.say(ROW.formatted("all", "", "", mebibytes(sum)));
    return 0;
  }

  /** PostgreSQL is a tree of processes; the supervisor's tree would be everything once more. */
  private long row(String name, String address, ProcessIdentity process, boolean isTree) {
    boolean isAlive = process.isAlive();
    long memory = 0;
    if (isAlive) {
      memory = isTree ? Memory.kibibytesOfTree(process.pid()) : Memory.kibibytesOf(process.pid());
    }
    progress.say(
        ROW.formatted(
            name, address, isAlive ? Long.toString(process.pid()) : "ended", mebibytes(memory)));
    return memory;
  }

  private static String mebibytes(long kibibytes) {
    return (kibibytes >> 10) + " MB";
  }
}
