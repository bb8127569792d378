package io.headwater.catalog.jpa;

import io.headwater.catalog.DeadLetter;
import io.headwater.catalog.DeadLetters;
import io.headwater.catalog.Slice;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.jpa.Transactions;
import io.headwater.platform.kafka.RecordProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Lists records that could not be used, and sends them again. */
@ApplicationScoped
class JpaDeadLetters implements DeadLetters {

  private static final int LONGEST_SHOWN = 100_000;

  private final RecordProducer producer;

  JpaDeadLetters(RecordProducer producer) {
    this.producer = producer;
  }

  @Override
  public Slice<DeadLetter> listDeadLetters(
      boolean includeReplayed, int first, Optional<String> after) {
    return Transactions.call(() -> {
      String wanted = includeReplayed ? "1 = 1" : "replayedAt is null";
      Map<String, Object> place =
          after
              .map(cursor -> {
                int space = cursor.indexOf(' ');
                return Map.<String, Object>of(
                    "at",
                    Cursors.number(space < 0 ? "" : cursor.substring(0, space)),
                    "id",
                    cursor.substring(space + 1));
              })
              .orElseGet(() -> Map.<String, Object>of("at", Long.MAX_VALUE, "id", ""));
      List<DeadLetterRow> rows =
          DeadLetterRow.<DeadLetterRow>find(
                  wanted
                      + " and (receivedAt < :at or (receivedAt = :at and id < :id)) order by receivedAt desc, id desc",
                  place)
              .range(0, first)
              .list();
      List<DeadLetterRow> page = rows.subList(0, Math.min(first, rows.size()));
      Optional<String> next =
          rows.size() > first
              ? Optional.of(page.getLast().receivedAt + " " + page.getLast().id)
              : Optional.empty();
      return new Slice<>(
          page.stream().map(JpaDeadLetters::letter).toList(), next, DeadLetterRow.count(wanted));
    });
  }

  @Override
  public List<DeadLetter> replay(List<String> ids) {
    if (ids.size() > 1_000) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "replay at most 1,000 dead letters at a time");
    }
    List<DeadLetterRow> rows = find(ids);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (DeadLetterRow row : rows) {
      records.add(new ProducerRecord<>(row.topic, row.key, row.payload));
    }
    producer.append(records);
    long now = System.currentTimeMillis();
    Transactions.call(() ->
        DeadLetterRow.update(
            "replayedAt = ?1 where id in ?2", now, rows.stream().map(row -> row.id).toList()));
    return find(ids).stream().map(JpaDeadLetters::letter).toList();
  }

  private static List<DeadLetterRow> find(List<String> ids) {
    return Transactions.call(() -> {
      Map<String, DeadLetterRow> byId = new HashMap<>();
      DeadLetterRow.<DeadLetterRow>list("id in ?1", ids).forEach(row -> byId.put(row.id, row));
      List<DeadLetterRow> rows = new ArrayList<>();
      for (String id : ids.stream().distinct().toList()) {
        DeadLetterRow row = byId.get(id);
        if (row == null) {
          throw new CatalogException(
              ErrorCode.NOT_FOUND, "there is no dead letter '" + id + "'; none was replayed");
        }
        rows.add(row);
      }
      return rows;
    });
  }

  private static DeadLetter letter(DeadLetterRow row) {
    String payload = new String(row.payload, StandardCharsets.UTF_8);
    return new DeadLetter(
        row.id,
        row.topic,
        row.partition,
        row.offset,
        ErrorCode.valueOf(row.code),
        row.message,
        payload.length() > LONGEST_SHOWN ? payload.substring(0, LONGEST_SHOWN) : payload,
        row.payload.length,
        Instant.ofEpochMilli(row.receivedAt),
        Optional.ofNullable(row.replayedAt).map(Instant::ofEpochMilli));
  }
}
