package io.headwater.lineage.graphql;

import io.headwater.model.EntityId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of one answer as text. Each is encoded once, however many edges have it as an end.
 * Thread-safe.
 */
final class NodeTexts {

  private final Map<EntityId, String> texts = new ConcurrentHashMap<>();

  String of(EntityId id) {
    String known = texts.get(id);
    return known == null ? texts.computeIfAbsent(id, EntityId::nodeId) : known;
  }
}
