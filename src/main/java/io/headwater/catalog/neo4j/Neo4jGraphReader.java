package io.headwater.catalog.neo4j;

import io.headwater.catalog.Chunk;
import io.headwater.catalog.GraphReader;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.neo4j.driver.Record;

/** Names and neighbours by indexed look-ups. */
@ApplicationScoped
class Neo4jGraphReader implements GraphReader {

  private static final String CANONICAL =
      "UNWIND $ids AS id MATCH (d:Dataset {id: id}) RETURN d.id AS id, d.canonical AS canonical";

  private static final String NAMES =
      """
      UNWIND $ids AS id MATCH (d:Dataset {id: id})
      WITH DISTINCT d.canonical AS canonical
      MATCH (n:Dataset {canonical: canonical})
      RETURN canonical, n.namespace AS namespace, n.name AS name
      """;

  private static final String READERS =
      """
      UNWIND $ids AS id MATCH (d:Dataset {canonical: id})<-[:READS]-(j:Job)
      RETURN DISTINCT id AS canonical, j.namespace AS namespace, j.name AS name
      """;

  private static final String WRITERS = READERS.replace(":READS", ":WRITES");

  private static final String CONSUMERS =
      """
      UNWIND $ids AS id MATCH (d:Dataset {canonical: id})-[:FEEDS]->(n:Dataset)
      RETURN id AS canonical, count(DISTINCT n.canonical) AS consumers
      """;

  private static final String LIST =
      """
      MATCH (d:Dataset) WHERE d.id > $after AND d.id = d.canonical
      RETURN d.id AS id, d.namespace AS namespace, d.name AS name ORDER BY d.id LIMIT $limit
      """;

  private static final String COUNT =
      "MATCH (d:Dataset) WHERE d.id = d.canonical RETURN count(d) AS total";

  private final GraphSessions sessions;

  Neo4jGraphReader(GraphSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    Map<DatasetId, DatasetId> found = new HashMap<>();
    for (Record row : list(CANONICAL, ids(names))) {
      found.put(dataset(row, "id"), dataset(row, "canonical"));
    }
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<DatasetId>> findNames(Collection<DatasetId> names) {
    Map<DatasetId, SortedSet<DatasetId>> found = new HashMap<>();
    for (Record row : list(NAMES, ids(names))) {
      found
          .computeIfAbsent(dataset(row, "canonical"), _ -> new TreeSet<>())
          .add(new DatasetId(row.get("namespace").asString(), row.get("name").asString()));
    }
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findReaders(Collection<DatasetId> canonical) {
    return jobs(READERS, canonical);
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findWriters(Collection<DatasetId> canonical) {
    return jobs(WRITERS, canonical);
  }

  private Map<DatasetId, SortedSet<JobId>> jobs(String statement, Collection<DatasetId> canonical) {
    Map<DatasetId, SortedSet<JobId>> found = new HashMap<>();
    for (Record row : list(statement, ids(canonical))) {
      found
          .computeIfAbsent(dataset(row, "canonical"), _ -> new TreeSet<>())
          .add(new JobId(row.get("namespace").asString(), row.get("name").asString()));
    }
    return found;
  }

  @Override
  public Map<DatasetId, Long> countConsumers(Collection<DatasetId> canonical) {
    Map<DatasetId, Long> found = new HashMap<>();
    for (Record row : list(CONSUMERS, ids(canonical))) {
      found.put(dataset(row, "canonical"), row.get("consumers").asLong());
    }
    return found;
  }

  @Override
  public Chunk<DatasetId> listDatasets(int first, Optional<String> after) {
    List<Record> rows = sessions.list(LIST, Map.of("after", after.orElse(""), "limit", first + 1));
    List<DatasetId> items = new ArrayList<>();
    for (Record row : rows.subList(0, Math.min(first, rows.size()))) {
      items.add(new DatasetId(row.get("namespace").asString(), row.get("name").asString()));
    }
    Optional<String> next =
        rows.size() > first
            ? Optional.of(rows.get(first - 1).get("id").asString())
            : Optional.empty();
    return new Chunk<>(items, next);
  }

  @Override
  public long countDatasets() {
    return sessions.list(COUNT, Map.of()).getFirst().get("total").asLong();
  }

  private List<Record> list(String statement, List<String> ids) {
    return ids.isEmpty() ? List.of() : sessions.list(statement, Map.of("ids", ids));
  }

  private static List<String> ids(Collection<DatasetId> datasets) {
    return datasets.stream().distinct().map(DatasetId::nodeId).toList();
  }

  private static DatasetId dataset(Record row, String key) {
    return (DatasetId) NodeIds.parse(row.get(key).asString());
  }
}
