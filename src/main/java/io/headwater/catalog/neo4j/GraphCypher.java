package io.headwater.catalog.neo4j;

/**
 * The statements that write the graph. Each is repeated without effect, and takes {@code $rows}
 * where it does not say otherwise.
 */
final class GraphCypher {

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

  /**
   * Finds or makes the datasets and columns of a batch, its jobs, what they read, write and feed,
   * and what is said of columns: one statement, for most batches are small and Neo4j's work for a
   * statement is as much as for many rows. Takes {@code $batch}, a list of rows for each part.
   * Where the sightings are those of {@code before} they become those of {@code after}; for all
   * others it returns, by part, what is stored: index and sightings.
   *
   * <p>Setting a property of every job locks it: two writers of one job's edges wait for each other
   * here; edges without a job are locked by their output.
   */
  static final String ADD =
      """
      CALL () {
        UNWIND $batch.datasets AS row
        MERGE (d:Dataset {id: row.id})
        ON CREATE SET d.namespace = row.namespace, d.name = row.name, d.platform = row.platform,
          d.matchKey = row.matchKey, d.looseKey = row.looseKey, d.tailKey = row.tailKey,
          d.canonical = row.id
      }
      CALL () {
        UNWIND $batch.schemas AS row
        MATCH (d:Dataset {id: row.dataset})
        UNWIND row.columns AS column
        MERGE (c:Column {id: column.id})
        ON CREATE SET c.path = column.path, c.dataset = row.dataset
        MERGE (d)-[:HAS_COLUMN]->(c)
      }
      CALL () {
        UNWIND $batch.jobs AS row
        MERGE (j:Job {id: row.id})
        ON CREATE SET j.namespace = row.namespace, j.name = row.name
        SET j.lastSeen = CASE WHEN j.lastSeen >= row.lastSeen THEN j.lastSeen ELSE row.lastSeen END,
          j.lastCompleted = CASE
          WHEN row.lastCompleted IS NULL OR j.lastCompleted >= row.lastCompleted THEN j.lastCompleted
          ELSE row.lastCompleted END
      }
      CALL () {
        UNWIND $batch.unowned AS id
        MATCH (d:Dataset {id: id})
        SET d.locked = true
        REMOVE d.locked
      }
      CALL () {
        UNWIND $batch.flows AS row
        MATCH (a:Dataset {id: row.from})
        MATCH (b:Dataset {id: row.to})
        MERGE (a)-[f:FEEDS {job: row.job, stated: row.stated}]->(b)
        ON CREATE SET f.seen = row.seen, f.firstSeen = row.firstSeen, f.lastSeen = row.lastSeen
        WITH row, f, coalesce(f.seen = row.before, false) AS isAsKnown
        SET f += CASE WHEN isAsKnown THEN row.after ELSE {} END
        WITH row, f, isAsKnown WHERE NOT isAsKnown
        RETURN collect([row.index, f.seen]) AS flows
      }
      %s
      CALL () {
        UNWIND $batch.observations AS row
        MATCH (d:Dataset {id: row.output})
        MERGE (o:ColumnLineage {id: row.id})
        ON CREATE SET o.job = row.job, o.output = row.output, o.stated = row.stated,
          o.packed = row.packed, o.seen = row.seen, o.firstSeen = row.firstSeen,
          o.lastSeen = row.lastSeen
        SET o.locked = true
        REMOVE o.locked
        MERGE (o)-[:DESCRIBES]->(d)
        WITH row, o, coalesce(o.seen = row.before, false) AS isAsKnown
        SET o += CASE WHEN isAsKnown THEN row.after ELSE {} END
        WITH row, o, isAsKnown WHERE NOT isAsKnown
        RETURN collect([row.index, o.seen]) AS observations
      }
      CALL () {
        UNWIND $batch.columns AS row
        MERGE (c:Column {id: row.id})
        ON CREATE SET c.path = row.path, c.dataset = row.dataset
      }
      CALL () {
        UNWIND $batch.derives AS row
        MATCH (a:Column {id: row.from})
        MATCH (b:Column {id: row.to})
        MERGE (a)-[e:DERIVES {observation: row.observation}]->(b)
        ON CREATE SET e.transformations = row.transformations
      }
      RETURN flows, reads, writes, states, observations
      """
          .formatted(
              String.join(
                  "\n",
                  accesses("reads", "READS"),
                  accesses("writes", "WRITES"),
                  accesses("states", "STATES")));

  private static String accesses(String part, String type) {
    return """
    CALL () {
      UNWIND $batch.%1$s AS row
      MATCH (j:Job {id: row.job})
      MATCH (d:Dataset {id: row.dataset})
      MERGE (j)-[f:%2$s]->(d)
      ON CREATE SET f.seen = row.seen, f.firstSeen = row.firstSeen, f.lastSeen = row.lastSeen
      WITH row, f, coalesce(f.seen = row.before, false) AS isAsKnown
      SET f += CASE WHEN isAsKnown THEN row.after ELSE {} END
      WITH row, f, isAsKnown WHERE NOT isAsKnown
      RETURN collect([row.index, f.seen]) AS %1$s
    }\
    """
        .formatted(part, type);
  }

  private GraphCypher() {}
}
