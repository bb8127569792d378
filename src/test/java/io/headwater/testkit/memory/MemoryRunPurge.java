package io.headwater.testkit.memory;

import io.headwater.catalog.RunPurge;
import io.headwater.catalog.RunRecord;
import io.headwater.model.JobId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes old runs by looking at all of them. Not thread-safe. */
public final class MemoryRunPurge implements RunPurge {

  private static final Comparator<RunRecord> EARLIEST_FIRST =
      Comparator.<RunRecord>comparingLong(run -> run.named().first()).thenComparing(RunRecord::id);

  private final MemoryRecords records;

  /** Removes from these records. */
  public MemoryRunPurge(MemoryRecords records) {
    this.records = records;
  }

  @Override
  public Purged purge(long lastEventBefore, Optional<String> after, int most) {
    List<RunRecord> old =
        records.runs.values().stream()
            .filter(run -> run.named().first() < lastEventBefore)
            .sorted(EARLIEST_FIRST)
            .toList();
    int from = after.map(Integer::parseInt).orElse(0);
    List<RunRecord> page = old.stream().skip(from).limit(most).toList();
    Map<JobId, RunRecord> latest = latest();
    int removed = 0;
    for (RunRecord run : page) {
      if (run.named().last() < lastEventBefore
          && run.state().isTerminal()
          && !run.equals(latest.get(run.job().job()))) {
        records.runs.remove(run.id());
        removed++;
      }
    }
    // Those that stay are passed over the next time.
    return new Purged(
        removed,
        page.size() < most
            ? Optional.empty()
            : Optional.of(String.valueOf(from + page.size() - removed)));
  }

  private Map<JobId, RunRecord> latest() {
    Map<JobId, RunRecord> latest = new HashMap<>();
    records.runs.values().stream()
        .sorted(MemoryRecordReader.NEWEST_FIRST)
        .forEach(run -> latest.putIfAbsent(run.job().job(), run));
    return latest;
  }
}
