package io.headwater.catalog.jpa;

import io.headwater.catalog.RecordStore.UnusableRecord;
import jakarta.persistence.EntityManager;

/** Keeps records that could not be used. Within the caller's transaction. */
final class DeadLetterSql {

  private static final String ADD =
      """
      insert into dead_letter
        (id, topic, partition, record_offset, code, message, record_key, payload, received_at)
      values (:id, :topic, :partition, :offset, :code, :message, :key, :payload, :received)
      on conflict do nothing
      """;

  private DeadLetterSql() {}

  static void add(EntityManager entities, UnusableRecord letter) {
    String message = letter.cause().getMessage();
    entities
        .createNativeQuery(ADD)
        .setParameter("id", letter.topic() + "/" + letter.partition() + "/" + letter.offset())
        .setParameter("topic", letter.topic())
        .setParameter("partition", letter.partition())
        .setParameter("offset", letter.offset())
        .setParameter("code", letter.cause().code().name())
        .setParameter("message", message == null ? "" : message.replace('\0', ' '))
        .setParameter("key", letter.key())
        .setParameter("payload", letter.payload())
        .setParameter("received", letter.receivedAt())
        .executeUpdate();
  }
}
