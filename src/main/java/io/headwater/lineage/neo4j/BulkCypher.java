package io.headwater.lineage.neo4j;

/**
 * The statements that read everything, a page of names at a time: those after one and up to another
 * in the order of an index, which is faster than to look up each. Lists are collected for the whole
 * page: that is four times as fast as a row for each edge, and twice as fast as lists for each
 * dataset.
 *
 * <p>{@link #PAGE} names other ends of edges by {@code elementId}, which Neo4j has at hand, where
 * their ids are texts that it would read for each edge anew. It may give the element id of a
 * deleted node to a new one (Cypher Manual, "elementId()"); nothing deletes datasets and jobs.
 */
final class BulkCypher {

  /** Id, element id, and the canonical id: null where a dataset goes by this name. */
  static final String DATASETS =
      """
      MATCH (d:Dataset) WHERE d.id > $after
      WITH d ORDER BY d.id LIMIT $most
      RETURN collect([d.id, elementId(d),
        CASE WHEN d.canonical = d.id THEN null ELSE d.canonical END]) AS rows
      """;

  /** Id, element id, and when the job completed last. */
  static final String JOBS =
      """
      MATCH (j:Job) WHERE j.id > $after
      WITH j ORDER BY j.id LIMIT $most
      RETURN collect([j.id, elementId(j), j.lastCompleted]) AS rows
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

  /** The paths of columns by names of datasets. */
  static final String COLUMNS =
      """
      MATCH (c:Column) WHERE c.dataset > $after AND c.dataset <= $last AND c.path IS NOT NULL
      RETURN c.dataset AS dataset, collect(c.path) AS paths
      """;

  /**
   * All that leads into datasets, each entry with the place of its dataset in {@code ids}, which
   * are canonical. Of what a job said of an output's columns only what it said last, as for {@link
   * #CHANGED}; what it stated does not matter, since that is read by the rules.
   */
  static final String PAGE =
      """
      MATCH (d:Dataset) WHERE d.canonical > $after AND d.canonical <= $last
      WITH d.canonical AS id, collect(d) AS named
      WITH collect(id) AS ids, collect(named) AS named
      RETURN ids, %s AS flows, %s AS uses, %s AS observations
      """
          .formatted(
              collect("MATCH (d)<-[f:FEEDS]-(a)", "elementId(a), f.job, f.firstSeen, f.lastSeen"),
              collect(
                  "MATCH (d)<-[f:READS|WRITES]-(j)",
                  "elementId(j), type(f) = 'WRITES', f.firstSeen, f.lastSeen"),
              collect(
                  """
                  MATCH (d)<-[:DESCRIBES]-(o)
                  WITH place, o.job AS job, collect(o) AS told
                  WITH place, job, reduce(last = head(told), o IN tail(told) | CASE
                    WHEN o.lastSeen < last.lastSeen THEN last
                    WHEN o.lastSeen = last.lastSeen AND o.id < last.id THEN last
                    ELSE o END) AS o
                  """,
                  "job, o.packed, o.firstSeen, o.lastSeen"));

  /** Canonical ids of what {@code $names} stand for and {@code $jobs} read, write or state. */
  private static final String ASKED =
      """
      UNWIND $names AS name
      MATCH (d:Dataset {id: name})
      RETURN d.canonical AS id
      UNION
      UNWIND $jobs AS job
      MATCH (:Job {id: job})-[:READS|WRITES|STATES]->(d:Dataset)
      RETURN d.canonical AS id
      """;

  private static final String ENDED =
      "EXISTS { UNWIND named AS d MATCH (d)-[:ENDED_BY]->(e:Ending) WHERE NOT e.failed } AS ended";

  /**
   * All that leads into what {@code $names} and {@code $jobs} bear on, a row for each, with how it
   * is named and what tells whether first and last sightings say what lives; of what feeds it also
   * the name it was told by. Of what a job said of an output's columns only what it said last: of
   * several at one time what it stated, then the greatest id. The latest sighting of any job is
   * read before all else, so all of it has taken that in; where nothing is found it stands alone.
   */
  static final String CHANGED =
      """
      WITH COLLECT {
        MATCH (j:Job) WHERE j.lastSeen > 0
        RETURN j.lastSeen ORDER BY j.lastSeen DESC LIMIT 1
      } AS latest
      OPTIONAL CALL (latest) {
        CALL (latest) {
          %1$s
        }
        MATCH (d:Dataset {canonical: id})
        WITH id, collect(d) AS named
        RETURN id, [d IN named | d.id] AS names,
          %2$s,
          EXISTS { UNWIND named AS d MATCH (d) WHERE %3$s } AS special,
          COLLECT {
            UNWIND named AS d
            MATCH (d)<-[:READS|WRITES]-(j:Job) WHERE j.lastCompleted IS NOT NULL
            RETURN DISTINCT [j.id, j.lastCompleted]
          } AS completed,
          COLLECT {
            UNWIND named AS d
            MATCH (c:Column) WHERE c.dataset = d.id AND c.path IS NOT NULL
            RETURN c.path
          } AS paths,
          COLLECT {
            UNWIND named AS d
            MATCH (d)<-[f:FEEDS]-(a:Dataset)
            RETURN [a.id, a.canonical, EXISTS {
              MATCH (s:Dataset {canonical: a.canonical}) WHERE %4$s
            }, f.job, f.firstSeen, f.lastSeen]
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
      }
      RETURN *
      """
          .formatted(ASKED, ENDED, special("d"), special("s"));

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

  /** Canonical ids of what {@code $names} stand for and {@code $jobs} read, write or state. */
  static final String NAMED = "CALL () { " + ASKED + " } RETURN id";

  /** A list of what is found from each dataset {@code d} of the groups in {@code named}. */
  private static String collect(String found, String entry) {
    return """
    COLLECT {
      UNWIND range(0, size(named) - 1) AS place
      UNWIND named[place] AS d
      %s
      RETURN [place, %s]
    }\
    """
        .formatted(found, entry);
  }

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
