package io.headwater.catalog.neo4j;

/** The statements that write the graph. Each takes {@code $rows} and is repeated without effect. */
final class GraphCypher {

  static final String DATASETS =
      """
      UNWIND $rows AS row
      MERGE (d:Dataset {id: row.id})
      ON CREATE SET d.namespace = row.namespace, d.name = row.name, d.platform = row.platform,
        d.matchKey = row.matchKey, d.looseKey = row.looseKey, d.tailKey = row.tailKey,
        d.canonical = row.id
      """;

  /**
   * Sets a property of every job of the batch, and so locks them: two writers of one job's edges
   * wait for each other here.
   */
  static final String JOBS =
      """
      UNWIND $rows AS row
      MERGE (j:Job {id: row.id})
      ON CREATE SET j.namespace = row.namespace, j.name = row.name
      SET j.lastSeen = CASE WHEN j.lastSeen >= row.lastSeen THEN j.lastSeen ELSE row.lastSeen END,
        j.lastCompleted = CASE
        WHEN row.lastCompleted IS NULL OR j.lastCompleted >= row.lastCompleted THEN j.lastCompleted
        ELSE row.lastCompleted END
      """;

  static final String COLUMNS =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.dataset})
      UNWIND row.columns AS column
      MERGE (c:Column {id: column.id})
      ON CREATE SET c.path = column.path, c.dataset = row.dataset
      MERGE (d)-[:HAS_COLUMN]->(c)
      """;

  static final String ENDINGS =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.dataset})
      MERGE (e:Ending {id: row.id})
      ON CREATE SET e.at = row.at, e.kind = row.kind, e.failed = row.failed
      ON MATCH SET e.failed = e.failed OR row.failed
      MERGE (d)-[:ENDED_BY]->(e)
      WITH e, row WHERE row.renamedTo IS NOT NULL
      MATCH (n:Dataset {id: row.renamedTo})
      MERGE (e)-[:CONTINUES_AS]->(n)
      """;

  static final String FLOWS =
      """
      UNWIND $rows AS row
      MATCH (a:Dataset {id: row.from})
      MATCH (b:Dataset {id: row.to})
      MERGE (a)-[f:FEEDS {job: row.job, stated: row.stated}]->(b)
      ON CREATE SET f.seen = row.seen, f.firstSeen = row.firstSeen, f.lastSeen = row.lastSeen
      RETURN row.index AS index, elementId(f) AS id, f.seen AS seen
      """;

  static final String UNOWNED_LOCKS =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row})
      SET d.locked = true
      REMOVE d.locked
      """;

  static final String READS =
      """
      UNWIND $rows AS row
      MATCH (j:Job {id: row.job})
      MATCH (d:Dataset {id: row.dataset})
      MERGE (j)-[f:READS]->(d)
      ON CREATE SET f.seen = row.seen, f.firstSeen = row.firstSeen, f.lastSeen = row.lastSeen
      RETURN row.index AS index, elementId(f) AS id, f.seen AS seen
      """;

  static final String WRITES = READS.replace("[f:READS]", "[f:WRITES]");

  static final String STATES = READS.replace("[f:READS]", "[f:STATES]");

  static final String SEEN =
      """
      UNWIND $rows AS row
      MATCH ()-[f]->() WHERE elementId(f) = row.id
      SET f.seen = row.seen, f.firstSeen = row.firstSeen, f.lastSeen = row.lastSeen
      """;

  static final String OBSERVATIONS =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.output})
      MERGE (o:ColumnLineage {id: row.id})
      ON CREATE SET o.job = row.job, o.output = row.output, o.stated = row.stated, o.packed = row.packed,
        o.seen = row.seen, o.firstSeen = row.firstSeen, o.lastSeen = row.lastSeen
      SET o.locked = true
      REMOVE o.locked
      MERGE (o)-[:DESCRIBES]->(d)
      RETURN row.index AS index, row.id AS id, o.seen AS seen
      """;

  static final String OBSERVATIONS_SEEN =
      """
      UNWIND $rows AS row
      MATCH (o:ColumnLineage {id: row.id})
      SET o.seen = row.seen, o.firstSeen = row.firstSeen, o.lastSeen = row.lastSeen
      """;

  static final String COLUMN_NODES =
      """
      UNWIND $rows AS row
      MERGE (c:Column {id: row.id})
      ON CREATE SET c.path = row.path, c.dataset = row.dataset
      """;

  static final String DERIVES =
      """
      UNWIND $rows AS row
      MATCH (a:Column {id: row.from})
      MATCH (b:Column {id: row.to})
      MERGE (a)-[e:DERIVES {observation: row.observation}]->(b)
      ON CREATE SET e.transformations = row.transformations
      """;

  private GraphCypher() {}
}
