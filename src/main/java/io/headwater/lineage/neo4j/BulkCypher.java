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

  /** Like {@link #PAGE}, with what else tells whether first and last sightings say what lives. */
  static final String FRESH =
      PAGE
          + """
            ,
            COLLECT {
              UNWIND named AS d
              MATCH (d)<-[:READS|WRITES]-(j:Job) WHERE j.lastCompleted IS NOT NULL
              RETURN DISTINCT [j.id, j.lastCompleted]
            } AS completed,
            EXISTS {
              UNWIND named AS d
              MATCH (d) WHERE %1$s
            } AS special
          """
              .formatted(special("d"));

  /** The canonical id of each name, and whether any name of it ended, lives on or is stated. */
  static final String SOURCES =
      """
      UNWIND $ids AS id
      MATCH (n:Dataset {id: id})
      RETURN id, n.canonical AS canonical, EXISTS {
        MATCH (d:Dataset {canonical: n.canonical}) WHERE %1$s
      } AS special
      """
          .formatted(special("d"));

  /**
   * Datasets as they are named now, and whether any of their names ended: those of {@code $names},
   * and those that {@code $jobs} read or write.
   */
  static final String NAMED =
      """
      CALL () {
        UNWIND $names AS name
        MATCH (d:Dataset {id: name})
        RETURN d.canonical AS id
        UNION
        UNWIND $jobs AS job
        MATCH (:Job {id: job})-[:READS|WRITES|STATES]->(d:Dataset)
        RETURN d.canonical AS id
      }
      MATCH (d:Dataset {canonical: id})
      RETURN id, collect(d.id) AS names,
        count(CASE WHEN EXISTS { (d)-[:ENDED_BY]->(e:Ending) WHERE NOT e.failed } THEN 1 END) > 0 AS ended
      """;

  private static String special(String dataset) {
    return """
    EXISTS { (%1$s)-[:ENDED_BY]->(e:Ending) WHERE NOT e.failed }
      OR EXISTS { (%1$s)<-[:CONTINUES_AS]-(e:Ending) WHERE NOT e.failed }
      OR EXISTS { (%1$s)<-[:STATES]-(:Job) }\
    """
        .formatted(dataset);
  }

  private BulkCypher() {}
}
