package io.headwater.catalog;

import java.util.Optional;

/**
 * Removes old runs from the records. Nothing else is touched: not the edges and sightings of the
 * graph, not what is known of jobs and datasets, and no facet body. Thread-safe; also across
 * processes and beside the intake.
 *
 * <p>Facet bodies stay, also those that nothing refers to any more: each is stored once for all
 * runs, jobs and datasets, and every server remembers which are stored; to remove one would need a
 * count of its references in every merge.
 */
public interface RunPurge {

  /**
   * Removes runs, in one short transaction, that are ended, whose latest event is older than a
   * time, and that are not the latest run of their job (the one whose first event is newest).
   *
   * @param lastEventBefore in nanoseconds since the epoch
   * @param after where the call before stopped; empty to begin with the run that began first
   * @param most how many runs to look at
   */
  Purged purge(long lastEventBefore, Optional<String> after, int most);

  /**
   * What a call did.
   *
   * @param runs how many runs it removed
   * @param next where the next call goes on; empty when all old runs were looked at
   */
  record Purged(int runs, Optional<String> next) {}
}
