package io.headwater.ingest;

import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.UnusableRecord;
import java.util.List;
import java.util.Map;

/** Tells the world what came of a batch. Thread-safe. */
public interface ChangePublisher {

  /**
   * Appends notices to the changes topic and letters to the dead-letter topic, and returns when
   * they are durable.
   *
   * @return the end of the changes topic by partition: a view that has read up to there has seen
   *     these notices
   */
  Map<Integer, Long> publish(List<Notice> notices, List<UnusableRecord> letters);
}
