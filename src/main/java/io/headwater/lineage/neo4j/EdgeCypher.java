package io.headwater.lineage.neo4j;

/** The statements that read edges. All names go in and come out as canonical ids. */
final class EdgeCypher {

  static final String CANONICAL =
      "UNWIND $ids AS id MATCH (d:Dataset {id: id}) RETURN d.id AS id, d.canonical AS canonical";

  static final String JOBS = "UNWIND $ids AS id MATCH (j:Job {id: id}) RETURN j.id AS job";

  static final String FLOWS_OUT =
      """
      UNWIND $ids AS id MATCH (a:Dataset {canonical: id})-[f:FEEDS]->(b:Dataset)
      RETURN a.canonical AS from, b.canonical AS to, f.job AS job, f.stated AS stated, f.seen AS seen
      """;

  static final String FLOWS_IN =
      """
      UNWIND $ids AS id MATCH (b:Dataset {canonical: id})<-[f:FEEDS]-(a:Dataset)
      RETURN a.canonical AS from, b.canonical AS to, f.job AS job, f.stated AS stated, f.seen AS seen
      """;

  static final String ACCESSES =
      """
      UNWIND $ids AS id MATCH (d:Dataset {canonical: id})<-[f:READS|WRITES|STATES]-(j:Job)
      RETURN j.id AS job, d.canonical AS dataset, type(f) AS kind, f.seen AS seen
      """;

  static final String ACCESSES_OF =
      """
      UNWIND $ids AS id MATCH (j:Job {id: id})-[f:READS|WRITES|STATES]->(d:Dataset)
      RETURN j.id AS job, d.canonical AS dataset, type(f) AS kind, f.seen AS seen
      """;

  static final String LAST_COMPLETED =
      """
      UNWIND $ids AS id MATCH (j:Job {id: id}) WHERE j.lastCompleted IS NOT NULL
      RETURN j.id AS job, j.lastCompleted AS at
      """;

  static final String ENDINGS =
      """
      UNWIND $ids AS id MATCH (d:Dataset {canonical: id})-[:ENDED_BY]->(e:Ending) WHERE NOT e.failed
      OPTIONAL MATCH (e)-[:CONTINUES_AS]->(n:Dataset)
      RETURN d.canonical AS dataset, e.at AS at, n.canonical AS renamedTo
      """;

  static final String FORMER_NAMES =
      """
      UNWIND $ids AS id MATCH (n:Dataset {canonical: id})<-[:CONTINUES_AS]-(e:Ending)<-[:ENDED_BY]-(d:Dataset)
      WHERE NOT e.failed
      RETURN DISTINCT d.canonical AS dataset
      """;

  static final String COLUMN_FLOWS_OUT =
      """
      UNWIND $ids AS id MATCH (d:Dataset {canonical: id})
      MATCH (a:Column)-[f:DERIVES]->(b:Column) WHERE a.dataset = d.id AND a.path IS NOT NULL
      MATCH (o:ColumnLineage {id: f.observation})
      MATCH (t:Dataset {id: o.output})
      RETURN o.id AS id, o.job AS job, t.canonical AS output, o.stated AS stated, o.seen AS seen,
        d.canonical AS fromDataset, a.path AS fromPath, t.canonical AS toDataset, b.path AS toPath,
        f.transformations AS transformations
      """;

  static final String OBSERVED_EDGES =
      """
      UNWIND $ids AS id MATCH (t:Dataset {canonical: id})<-[:DESCRIBES]-(o:ColumnLineage)
      RETURN o.id AS id, o.job AS job, t.canonical AS output, o.stated AS stated, o.seen AS seen,
        o.packed AS packed
      """;

  /** For observations that were written before their edges were kept whole. */
  static final String COLUMN_FLOWS_IN =
      """
      UNWIND $ids AS id MATCH (t:Dataset {canonical: id})
      MATCH (b:Column)<-[f:DERIVES]-(a:Column) WHERE b.dataset = t.id AND b.path IS NOT NULL
      MATCH (o:ColumnLineage {id: f.observation})
      MATCH (d:Dataset {id: a.dataset})
      RETURN o.id AS id, o.job AS job, t.canonical AS output, o.stated AS stated, o.seen AS seen,
        d.canonical AS fromDataset, a.path AS fromPath, t.canonical AS toDataset, b.path AS toPath,
        f.transformations AS transformations
      """;

  static final String OBSERVATIONS =
      """
      UNWIND $ids AS id MATCH (t:Dataset {canonical: id})<-[:DESCRIBES]-(o:ColumnLineage)
      RETURN o.id AS id, o.job AS job, t.canonical AS output, o.stated AS stated, o.seen AS seen
      """;

  static final String COLUMNS =
      """
      UNWIND $ids AS id MATCH (d:Dataset {canonical: id})
      MATCH (c:Column) WHERE c.dataset = d.id AND c.path IS NOT NULL
      RETURN d.canonical AS dataset, collect(DISTINCT c.path) AS paths
      """;

  private EdgeCypher() {}
}
