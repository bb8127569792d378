package io.headwater.ingest;

import io.headwater.model.ColumnLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which column lineage each job gave of its outputs last, so that readers are told when
 * it changes and not with every run. What is forgotten is told once more. Thread-safe.
 */
@ApplicationScoped
class LastLineage {

  private static final int REMEMBERED = 100_000;

  /** An output of a job; without a job, an output that an event stated by itself. */
  record Output(Optional<JobId> job, DatasetId dataset, boolean stated) {}

  /** What was said last in a batch. */
  record Said(ColumnLineage lineage, Instant at) {

    Said or(Said other) {
      return other.at.isAfter(at) ? other : this;
    }
  }

  private final Map<Output, String> hashes =
      Collections.synchronizedMap(
          new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Output, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** Notes what is told, and says whether readers must hear of it. */
  boolean isNews(Output output, Said said) {
    String hash = said.lineage().hash();
    return !hash.equals(hashes.put(output, hash));
  }

  /** Nobody knows whether the stores took it: it is news again. */
  void forget(Set<Output> outputs) {
    outputs.forEach(hashes::remove);
  }
}
