package io.headwater.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are taken in. */
@ConfigMapping(prefix = "headwater.ingest")
public interface IngestSettings {

  /** Whether this server ingests; one that does not still answers queries. */
  @WithDefault("true")
  boolean enabled();

  /** Consumer group: servers in the same group share the partitions. */
  @WithDefault("headwater-ingest")
  String group();

  /**
   * Most records applied at a time, 1 to 10,000. More is faster, and waits longer for the first
   * one.
   */
  @WithDefault("1000")
  int batch();

  /** Most bytes applied at a time. */
  @WithDefault("16777216")
  int batchBytes();

  /**
   * How long the first records of a small batch wait for more since they were appended, 0 to 1 s:
   * fewer, larger batches cost less.
   */
  @WithDefault("10ms")
  Duration linger();

  /**
   * How long after others events wait that say nothing new of lineage, 0 to 1 s, so that they are
   * applied together: many at once cost much less. One that comes alone does not wait.
   */
  @WithDefault("50ms")
  Duration confirmationRest();

  /**
   * How long applied events are remembered, so that a repeat counts as a duplicate instead of being
   * merged again.
   */
  @WithDefault("7d")
  Duration ledgerRetention();

  /** Longest pause before a store that did not answer is tried again. */
  @WithDefault("10s")
  Duration longestPause();
}
