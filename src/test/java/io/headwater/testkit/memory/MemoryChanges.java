package io.headwater.testkit.memory;

import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.UnusableRecord;
import io.headwater.ingest.ChangePublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes topic as a list. Not thread-safe. */
public final class MemoryChanges implements ChangePublisher {

  /** Every notice that was published, repeats included. */
  public final List<Notice> notices = new ArrayList<>();

  /** Every letter that was published, repeats included. */
  public final List<UnusableRecord> letters = new ArrayList<>();

  @Override
  public Map<Integer, Long> publish(List<Notice> notices, List<UnusableRecord> letters) {
    this.notices.addAll(notices);
    this.letters.addAll(letters);
    return Map.of(0, (long) this.notices.size());
  }
}
