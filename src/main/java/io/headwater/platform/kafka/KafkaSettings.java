package io.headwater.platform.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Topics. The broker's address is {@code kafka.bootstrap.servers}, which {@code HEADWATER_KAFKA}
 * sets.
 */
@ConfigMapping(prefix = "headwater.kafka")
public interface KafkaSettings {

  /** OpenLineage events. */
  @WithDefault("openlineage.events")
  String eventsTopic();

  /** Manifests and contracts. */
  @WithDefault("catalog.manifests")
  String manifestsTopic();

  /** What changed in the catalog; every view is fed from it. */
  @WithDefault("headwater.changes")
  String changesTopic();

  /** Records that could not be used. */
  @WithDefault("headwater.dead-letters")
  String deadLettersTopic();

  /**
   * Partitions of the events topic when Headwater creates it: the most servers that can ingest at a
   * time.
   */
  @WithDefault("4")
  int eventsPartitions();

  /** Copies of each partition when Headwater creates a topic; -1 for the broker's default. */
  @WithDefault("-1")
  short replicationFactor();

  /** How long the broker may take to answer before it counts as unavailable. */
  @WithDefault("30s")
  Duration timeout();

  /**
   * Largest record accepted, in bytes. The broker's own {@code message.max.bytes} must be as large.
   */
  @WithDefault("10485760")
  int maxRecordBytes();

  /**
   * How long views that can wait (search, classification) let changes gather after some were
   * applied; 0 for not at all.
   */
  @WithDefault("PT0.5S")
  Duration viewRest();
}
