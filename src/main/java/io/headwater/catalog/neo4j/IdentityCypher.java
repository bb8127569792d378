package io.headwater.catalog.neo4j;

/** The statements that find what joins names, and note the canonical name of each. */
final class IdentityCypher {

  /** Setting a property takes the write lock, which is held to the end of the transaction. */
  static final String LOCK = "MERGE (l:Lock {name: 'identity'}) SET l.held = true REMOVE l.held";

  static final String JOIN =
      """
      UNWIND $rows AS row
      MATCH (a:Dataset {id: row.dataset})
      MATCH (b:Dataset {id: row.alias})
      MERGE (a)-[:ALIAS {kind: row.kind}]->(b)
      """;

  static final String KNOWN = "UNWIND $rows AS row MATCH (d:Dataset {id: row}) RETURN d.id AS id";

  static final String ALIASES =
      """
      UNWIND $rows AS row
      MATCH (a:Dataset {id: row})-[r:ALIAS]-(:Dataset)
      RETURN DISTINCT startNode(r).id AS dataset, endNode(r).id AS alias, r.kind AS kind
      """;

  static final String BY_LOOSE_KEY =
      "UNWIND $rows AS row MATCH (d:Dataset {looseKey: row}) RETURN d.id AS id";

  static final String SET_CANONICAL =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.id})
      WHERE d.canonical <> row.canonical
      SET d.canonical = row.canonical
      """;

  static final String APPLIED_RULES = "MATCH (l:Lock {name: 'identity'}) RETURN l.rules AS rules";

  static final String SET_APPLIED_RULES = "MERGE (l:Lock {name: 'identity'}) SET l.rules = $rules";

  static final String PAGE =
      """
      MATCH (d:Dataset) WHERE d.id > $after
      RETURN d.id AS id ORDER BY d.id LIMIT 1000
      """;

  static final String SET_KEYS =
      """
      UNWIND $rows AS row
      MATCH (d:Dataset {id: row.id})
      SET d.looseKey = row.looseKey, d.tailKey = row.tailKey
      """;

  static final String LOOKALIKES =
      """
      MATCH (d:Dataset) WHERE d.tailKey >= $from
      WITH d.tailKey AS key, count(DISTINCT d.canonical) AS datasets WHERE datasets > 1
      WITH key ORDER BY key LIMIT $first
      CALL (key) {
        MATCH (m:Dataset {tailKey: key})
        RETURN m.id AS id, m.canonical AS canonical ORDER BY id LIMIT $most
      }
      RETURN key, id, canonical
      """;

  static final String COLUMNS =
      """
      UNWIND $ids AS id
      CALL (id) {
        MATCH (d:Dataset {canonical: id})
        MATCH (c:Column) WHERE c.dataset = d.id AND c.path IS NOT NULL AND c.path <> '*'
        RETURN DISTINCT c.path AS path ORDER BY path LIMIT 1000
      }
      RETURN id, path
      """;

  private IdentityCypher() {}
}
