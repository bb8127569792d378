package io.headwater.catalog.jpa;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A record that could not be used. */
@Entity
@Table(name = "dead_letter")
@SuppressWarnings("NullAway.Init")
class DeadLetterRow extends PanacheEntityBase {

  @Id String id;
  String topic;
  int partition;

  @Column(name = "record_offset")
  long offset;

  String code;
  String message;

  @Column(name = "record_key")
  byte @Nullable [] key;

  byte[] payload;

  @Column(name = "received_at")
  long receivedAt;

  @Column(name = "replayed_at")
  @Nullable Long replayedAt;
}
