package io.headwater.catalog.neo4j;

import io.headwater.catalog.CanonicalNames;
import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import io.headwater.model.NodeIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.TransactionContext;

/**
 * Joins names, and notes the canonical name of each. Whoever adds an alias holds one lock for all
 * of them: two writers that join overlapping sets at the same time would each see half of the
 * union. New aliases are rare.
 */
@ApplicationScoped
class AliasWriter {

  private static final String LOCK =
      "MERGE (l:Lock {name: 'identity'}) SET l.held = true REMOVE l.held";

  private static final String JOIN =
      """
      UNWIND $rows AS row
      MATCH (a:Dataset {id: row.dataset})
      MATCH (b:Dataset {id: row.alias})
      MERGE (a)-[:ALIAS {kind: row.kind}]->(b)
      """;

  private static final String NEIGHBOURS =
      """
      UNWIND $rows AS row
      MATCH (a:Dataset {id: row})-[r:ALIAS]-(b:Dataset)
      RETURN startNode(r).id AS dataset, endNode(r).id AS alias, r.kind AS kind, b.id AS other
      """;

  private static final String SET_CANONICAL =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.id})
      SET d.canonical = row.canonical
      """;

  void write(TransactionContext tx, Set<Alias> aliases, KnownNodes.Additions additions) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    aliases.stream()
        .sorted(
            Comparator.comparing(Alias::dataset)
                .thenComparing(Alias::alias)
                .thenComparing(Alias::kind))
        .filter(alias ->
            additions.isNew(
                "alias " + alias.kind() + alias.dataset().nodeId() + " " + alias.alias().nodeId()))
        .forEach(alias -> {
          ends.add(alias.dataset().nodeId());
          rows.add(
              Map.of(
                  "dataset", alias.dataset().nodeId(),
                  "alias", alias.alias().nodeId(),
                  "kind", alias.kind().name()));
        });
    if (rows.isEmpty()) {
      return;
    }
    tx.run(LOCK).consume();
    Rows.run(tx, JOIN, rows);
    List<Map<String, Object>> canonical = new ArrayList<>();
    CanonicalNames.of(connected(tx, ends))
        .forEach((name, chosen) ->
            canonical.add(Map.of("id", name.nodeId(), "canonical", chosen.nodeId())));
    Rows.run(tx, SET_CANONICAL, canonical);
  }

  /**
   * Every alias that hangs together with some names, step by step: a path query would list every
   * path.
   */
  private static Set<Alias> connected(TransactionContext tx, List<String> names) {
    Set<Alias> found = new HashSet<>();
    Set<String> visited = new HashSet<>(names);
    List<String> frontier = List.copyOf(visited);
    while (!frontier.isEmpty()) {
      List<String> next = new ArrayList<>();
      Rows.run(
          tx,
          NEIGHBOURS,
          frontier,
          record -> {
            found.add(
                new Alias(
                    (DatasetId) NodeIds.parse(record.get("dataset").asString()),
                    (DatasetId) NodeIds.parse(record.get("alias").asString()),
                    AliasKind.valueOf(record.get("kind").asString())));
            String other = record.get("other").asString();
            if (visited.add(other)) {
              next.add(other);
            }
          });
      frontier = next;
    }
    return found;
  }
}
