package io.headwater.catalog.neo4j;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.GraphStore;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.ColumnRef;
import io.headwater.model.ContentHash;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.MatchKey;
import io.headwater.model.Times;
import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Writes the graph. Rows go in the order of ids, so that concurrent writers lock in one order. */
@ApplicationScoped
class Neo4jGraphStore implements GraphStore {

  private final GraphSessions sessions;
  private final Neo4jIdentityGraph identities;
  private final KnownNodes known = new KnownNodes();
  private final KnownSightings sightings = new KnownSightings();

  Neo4jGraphStore(GraphSessions sessions, Neo4jIdentityGraph identities) {
    this.sessions = sessions;
    this.identities = identities;
  }

  /**
   * Adds by statements of which each is a transaction of its own: after a failure half way the same
   * batch is added again, and nobody is told of it before it is whole.
   */
  @Override
  public Set<DatasetId> add(GraphBatch batch) {
    KnownNodes.Additions additions = known.begin();
    Set<DatasetId> added = new HashSet<>();
    List<Map<String, Object>> datasets = datasets(batch.datasets(), additions, added);
    ObservationRows observations = new ObservationRows(batch.observations(), additions);
    new GraphWriter(sessions, sightings)
        .write(
            new GraphWriter.Batch(
                datasets,
                schemas(batch.columns(), additions),
                jobs(batch.jobs()),
                EdgeRows.unowned(batch),
                Map.of(
                    "flows", EdgeRows.flows(batch),
                    "reads", EdgeRows.accesses(batch, Access.Kind.READS),
                    "writes", EdgeRows.accesses(batch, Access.Kind.WRITES),
                    "states", EdgeRows.accesses(batch, Access.Kind.STATES),
                    "observations", observations.part()),
                observations.columns(),
                observations.derives()));
    Set<DatasetId> joined = aliases(batch.aliases(), additions);
    endings(batch.endings());
    Set<DatasetId> settled = identities.settleNew(added, joined);
    known.remember(additions);
    return settled;
  }

  @Override
  public void forget() {
    known.forget();
    sightings.forget();
  }

  private static List<Map<String, Object>> datasets(
      Collection<DatasetId> datasets, KnownNodes.Additions additions, Set<DatasetId> added) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (DatasetId dataset : datasets.stream().sorted().toList()) {
      String id = dataset.nodeId();
      if (additions.isNew(id)) {
        added.add(dataset);
        rows.add(
            Map.of(
                "id", id,
                "namespace", dataset.namespace(),
                "name", dataset.name(),
                "platform", MatchKey.platformOf(dataset.namespace()),
                "matchKey", MatchKey.ofDataset(dataset),
                "looseKey", SpellingRules.looseKey(dataset),
                "tailKey", SpellingRules.tailKey(dataset)));
      }
    }
    return rows;
  }

  private Set<DatasetId> aliases(Set<Alias> aliases, KnownNodes.Additions additions) {
    Set<DatasetId> joined = new HashSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    aliases.stream()
        .sorted(
            Comparator.comparing(Alias::dataset)
                .thenComparing(Alias::alias)
                .thenComparing(Alias::kind))
        .filter(alias ->
            additions.isNew(
                "alias " + alias.kind() + alias.dataset().nodeId() + " " + alias.alias().nodeId()))
        .forEach(alias -> {
          joined.add(alias.dataset());
          joined.add(alias.alias());
          rows.add(
              Map.of(
                  "dataset", alias.dataset().nodeId(),
                  "alias", alias.alias().nodeId(),
                  "kind", alias.kind().name()));
        });
    Rows.write(sessions, IdentityCypher.JOIN, rows);
    return joined;
  }

  private static List<Map<String, Object>> jobs(Map<JobId, GraphBatch.JobTimes> jobs) {
    List<Map<String, Object>> rows = new ArrayList<>();
    jobs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          Map<String, Object> row = new HashMap<>();
          row.put("id", entry.getKey().nodeId());
          row.put("namespace", entry.getKey().namespace());
          row.put("name", entry.getKey().name());
          row.put("lastSeen", entry.getValue().lastSeen());
          entry.getValue().lastCompleted().ifPresent(at -> row.put("lastCompleted", at));
          rows.add(row);
        });
    return rows;
  }

  private static List<Map<String, Object>> schemas(
      Map<DatasetId, SortedSet<String>> columns, KnownNodes.Additions additions) {
    List<Map<String, Object>> rows = new ArrayList<>();
    columns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          String id = entry.getKey().nodeId();
          // A schema as a whole is remembered, not each of its columns: that is a tenth of the
          // memory.
          if (additions.isNew(
              "columns " + id + ContentHash.of(String.join("\n", entry.getValue())))) {
            List<Map<String, String>> added =
                entry.getValue().stream()
                    .map(path ->
                        Map.of("id", new ColumnRef(entry.getKey(), path).nodeId(), "path", path))
                    .toList();
            rows.add(Map.of("dataset", id, "columns", added));
          }
        });
    return rows;
  }

  private void endings(Map<Ending, Boolean> endings) {
    List<Map<String, Object>> rows = new ArrayList<>();
    endings.entrySet().stream()
        .sorted(Comparator.comparing(entry -> id(entry.getKey())))
        .forEach(entry -> {
          Ending ending = entry.getKey();
          Map<String, Object> row = new HashMap<>();
          row.put("id", id(ending));
          row.put("dataset", ending.dataset().nodeId());
          row.put("at", Times.nanos(ending.at()));
          row.put("kind", ending.renamedTo().isPresent() ? "RENAME" : "DROP");
          row.put("failed", entry.getValue());
          ending.renamedTo().ifPresent(to -> row.put("renamedTo", to.nodeId()));
          rows.add(row);
        });
    Rows.write(sessions, GraphCypher.ENDINGS, rows);
  }

  private static String id(Ending ending) {
    Optional<String> to = ending.renamedTo().map(DatasetId::nodeId);
    return ending.dataset().nodeId()
        + " "
        + Times.nanos(ending.at())
        + to.map(id -> " " + id).orElse("");
  }
}
