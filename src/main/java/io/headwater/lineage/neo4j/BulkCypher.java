package io.headwater.lineage.neo4j;

/**
 * The statements that read everything, a page of datasets at a time. Lists are collected in the
 * database: that is four times as fast as a row for each edge. {@code $ids} are canonical ids, or
 * those of observations.
 */
final class BulkCypher {

  static final String NAMES =
      """
      MATCH (d:Dataset) WHERE d.canonical > $after AND d.id = d.canonical
      WITH d.canonical AS canonical ORDER BY canonical LIMIT $most
      MATCH (n:Dataset {canonical: canonical})
      RETURN canonical, collect(n.id) AS names ORDER BY canonical
      """;

  static final String JOBS =
      """
      MATCH (j:Job) WHERE j.id > $after
      RETURN j.id AS id, j.lastCompleted AS completed ORDER BY id LIMIT $most
      """;

  /** Datasets that ended or live on elsewhere, and those that a job stated itself. */
  static final String SPECIAL =
      """
      MATCH (d:Dataset)-[:ENDED_BY]->(e:Ending) WHERE NOT e.failed
      RETURN d.canonical AS id
      UNION
      MATCH (e:Ending)-[:CONTINUES_AS]->(d:Dataset) WHERE NOT e.failed
      RETURN d.canonical AS id
      UNION
      MATCH (:Job)-[:STATES]->(d:Dataset)
      RETURN d.canonical AS id
      """;

  static final String FLOWS =
      """
      UNWIND $ids AS id
      MATCH (b:Dataset {canonical: id})<-[f:FEEDS]-(a:Dataset)
      RETURN id, collect(a.canonical) AS from, collect(f.job) AS jobs, collect(f.firstSeen) AS first,
        collect(f.lastSeen) AS last
      """;

  static final String ACCESSES =
      """
      UNWIND $ids AS id
      MATCH (d:Dataset {canonical: id})<-[f:READS|WRITES]-(j:Job)
      RETURN id, collect(j.id) AS jobs, collect(type(f) = 'WRITES') AS writes,
        collect(f.firstSeen) AS first, collect(f.lastSeen) AS last
      """;

  static final String OBSERVATIONS =
      """
      UNWIND $ids AS id
      MATCH (d:Dataset {canonical: id})<-[:DESCRIBES]-(o:ColumnLineage)
      RETURN id, collect(o.id) AS observations, collect(o.job) AS jobs, collect(o.stated) AS stated,
        collect(o.firstSeen) AS first, collect(o.lastSeen) AS last
      """;

  /** The edges of observations; nothing for those that were written before they were kept whole. */
  static final String TEXTS =
      """
      UNWIND $ids AS id
      MATCH (o:ColumnLineage {id: id}) WHERE o.edges IS NOT NULL
      RETURN id, o.edges AS edges
      """;

  static final String COLUMNS =
      """
      UNWIND $ids AS id
      MATCH (d:Dataset {canonical: id})
      MATCH (c:Column {dataset: d.id})
      RETURN id, collect(c.path) AS paths
      """;

  private BulkCypher() {}
}
