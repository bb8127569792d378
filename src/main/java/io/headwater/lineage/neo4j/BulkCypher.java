package io.headwater.lineage.neo4j;

/**
 * The statements that read everything, a page of datasets at a time. Lists are collected in the
 * database: that is four times as fast as a row for each edge. {@code $ids} are canonical ids.
 */
final class BulkCypher {

  /** {@code canonical} is null where a dataset goes by this name. */
  static final String DATASETS =
      """
      MATCH (d:Dataset) WHERE d.id > $after
      RETURN d.id AS id, CASE WHEN d.canonical = d.id THEN null ELSE d.canonical END AS canonical
      ORDER BY id LIMIT $most
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

  /**
   * All that leads into datasets, a row for each. Of what a job said of an output's columns only
   * what it said last: of several at one time what it stated, then the greatest id.
   */
  static final String PAGE =
      """
      UNWIND $ids AS id
      MATCH (d:Dataset {canonical: id})
      WITH id, collect(d) AS named
      RETURN id,
        COLLECT {
          UNWIND named AS d
          MATCH (c:Column) WHERE c.dataset = d.id AND c.path IS NOT NULL
          RETURN c.path
        } AS paths,
        COLLECT {
          UNWIND named AS d
          MATCH (d)<-[f:FEEDS]-(a:Dataset)
          RETURN [a.canonical, f.job, f.firstSeen, f.lastSeen]
        } AS flows,
        COLLECT {
          UNWIND named AS d
          MATCH (d)<-[f:READS|WRITES]-(j:Job)
          RETURN [j.id, type(f) = 'WRITES', f.firstSeen, f.lastSeen]
        } AS uses,
        COLLECT {
          UNWIND named AS d
          MATCH (d)<-[:DESCRIBES]-(o:ColumnLineage)
          WITH o ORDER BY o.lastSeen DESC, o.stated DESC, o.id DESC
          WITH o.job AS job, collect(o)[0] AS o
          RETURN [job, o.packed, o.firstSeen, o.lastSeen]
        } AS observations
      """;

  private BulkCypher() {}
}
