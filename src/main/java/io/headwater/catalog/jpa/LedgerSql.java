package io.headwater.catalog.jpa;

import com.fasterxml.jackson.core.type.TypeReference;
import io.headwater.catalog.RecordStore.LedgerEntry;
import io.headwater.catalog.RecordStore.Notice;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.catalog.RecordStore.UnusableRecord;
import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ledger, the outbox and the positions: plain rows that are only ever added, read and removed
 * in bulk. Within the caller's transaction.
 */
@ApplicationScoped
class LedgerSql {

  private static final String FIND_APPLIED =
      "select event_hash from ingest_ledger where event_hash = any(cast(:hashes as text[]))";

  private static final String ADD_APPLIED =
      """
      insert into ingest_ledger (event_hash, received_at)
      select * from unnest(cast(:hashes as text[]), cast(:times as bigint[]))
      on conflict do nothing
      """;

  private static final String ADD_NOTICES =
      """
      insert into change_outbox (entity_id, at)
      select * from unnest(cast(:ids as text[]), cast(:times as bigint[]))
      returning sequence, entity_id, at
      """;

  private static final String LIST_NOTICES =
      "select sequence, entity_id, at from change_outbox order by sequence limit :limit";

  private static final String REMOVE_NOTICES =
      "delete from change_outbox where sequence = any(cast(:sequences as bigint[]))";

  /**
   * Replays move a position back; positions only ever tell how far a partition was applied at some
   * time.
   */
  private static final String SET_POSITION =
      """
      insert into ingest_position (topic, partition, next_offset, changes)
      values (:topic, :partition, :next, :changes)
      on conflict (topic, partition) do update set next_offset = excluded.next_offset, changes = excluded.changes
      where excluded.next_offset >= ingest_position.next_offset
      """;

  private static final String GET_POSITION =
      "select next_offset, changes from ingest_position where topic = :topic and partition = :partition";

  private static final String PURGE = "delete from ingest_ledger where received_at < :before";

  private static final TypeReference<Map<Integer, Long>> OFFSETS = new TypeReference<>() {};

  private final EntityManager entities;

  LedgerSql(EntityManager entities) {
    this.entities = entities;
  }

  Set<String> findApplied(Collection<String> hashes) {
    Set<String> found = new HashSet<>();
    for (Object hash :
        entities
            .createNativeQuery(FIND_APPLIED, Object.class)
            .setParameter("hashes", hashes.toArray(String[]::new))
            .getResultList()) {
      found.add((String) hash);
    }
    return found;
  }

  List<Notice> addNotices(Map<EntityId, Long> changed) {
    if (changed.isEmpty()) {
      return List.of();
    }
    List<Map.Entry<EntityId, Long>> sorted =
        changed.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<EntityId, Long> entry) -> entry.getKey().nodeId()))
            .toList();
    return notices(
        entities
            .createNativeQuery(ADD_NOTICES, Object[].class)
            .setParameter(
                "ids", sorted.stream().map(entry -> entry.getKey().nodeId()).toArray(String[]::new))
            .setParameter("times", sorted.stream().map(Map.Entry::getValue).toArray(Long[]::new))
            .getResultList());
  }

  List<Notice> listLeftNotices(int limit) {
    return notices(
        entities
            .createNativeQuery(LIST_NOTICES, Object[].class)
            .setParameter("limit", limit)
            .getResultList());
  }

  private static List<Notice> notices(List<?> rows) {
    List<Notice> notices = new ArrayList<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      notices.add(
          new Notice(
              ((Number) columns[0]).longValue(),
              NodeIds.parse((String) columns[1]),
              ((Number) columns[2]).longValue()));
    }
    return notices;
  }

  void finish(
      List<LedgerEntry> entries,
      List<Position> positions,
      List<UnusableRecord> letters,
      Collection<Long> published) {
    if (!entries.isEmpty()) {
      entities
          .createNativeQuery(ADD_APPLIED)
          .setParameter("hashes", entries.stream().map(LedgerEntry::hash).toArray(String[]::new))
          .setParameter("times", entries.stream().map(LedgerEntry::receivedAt).toArray(Long[]::new))
          .executeUpdate();
    }
    for (UnusableRecord letter : letters) {
      DeadLetterSql.add(entities, letter);
    }
    if (!published.isEmpty()) {
      entities
          .createNativeQuery(REMOVE_NOTICES)
          .setParameter("sequences", published.toArray(Long[]::new))
          .executeUpdate();
    }
    for (Position position : positions) {
      entities
          .createNativeQuery(SET_POSITION)
          .setParameter("topic", position.topic())
          .setParameter("partition", position.partition())
          .setParameter("next", position.next())
          .setParameter("changes", RecordCodec.json(position.changes()))
          .executeUpdate();
    }
  }

  Position getPosition(String topic, int partition) {
    for (Object row :
        entities
            .createNativeQuery(GET_POSITION, Object[].class)
            .setParameter("topic", topic)
            .setParameter("partition", partition)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      return new Position(
          topic,
          partition,
          ((Number) columns[0]).longValue(),
          RecordCodec.parse((String) columns[1], OFFSETS));
    }
    return new Position(topic, partition, 0, Map.of());
  }

  int purge(long receivedBefore) {
    return entities.createNativeQuery(PURGE).setParameter("before", receivedBefore).executeUpdate();
  }
}
