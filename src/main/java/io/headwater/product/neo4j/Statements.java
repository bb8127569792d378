package io.headwater.product.neo4j;

/** The Cypher of this package. */
final class Statements {

  /** Setting a property takes the write lock, which is held to the end of the transaction. */
  static final String LOCK =
      """
      UNWIND $ids AS id
      MERGE (p:DataProduct {id: id})
      SET p.locked = true
      """;

  static final String PRODUCTS =
      """
      UNWIND $products AS row
      MATCH (p:DataProduct {id: row.id})
      SET p = row.properties
      MERGE (d:Domain {id: row.domainId})
      ON CREATE SET d.name = row.domain
      MERGE (d)-[:OWNS]->(p)
      """;

  static final String DROP_PORTS =
      """
      UNWIND $products AS row
      MATCH (:DataProduct {id: row.id})-[:HAS_PORT]->(o:Port)
      WHERE NOT o.id IN row.portIds
      DETACH DELETE o
      """;

  static final String PORTS =
      """
      UNWIND $products AS row
      MATCH (p:DataProduct {id: row.id})
      UNWIND row.ports AS port
      MERGE (o:Port {id: port.id})
      SET o = port.properties
      MERGE (p)-[:HAS_PORT]->(o)
      """;

  /** Names of owners that lost a product; they go when nothing else names them. */
  static final String DROP_OWNERS =
      """
      UNWIND $products AS row
      MATCH (:DataProduct {id: row.id})-[r:OWNED_BY]->(o:Owner)
      WHERE NOT {name: o.name, role: r.role} IN row.owners
      DELETE r
      RETURN DISTINCT o.name AS name
      """;

  static final String OWNERS =
      """
      UNWIND $products AS row
      MATCH (p:DataProduct {id: row.id})
      UNWIND row.owners AS owner
      MERGE (o:Owner {name: owner.name})
      MERGE (p)-[:OWNED_BY {role: owner.role}]->(o)
      """;

  static final String DROP_LONELY_OWNERS =
      """
      UNWIND $names AS name
      MATCH (o:Owner {name: name})
      WHERE NOT EXISTS {(o)--()}
      DELETE o
      """;

  /** Every name of a dataset is a node; an alias points to the canonical one. */
  static final String CANDIDATES =
      """
      UNWIND $keys AS key
      MATCH (d:Dataset {matchKey: key})
      RETURN key, d.id AS id, coalesce(d.canonical, d.id) AS canonical
      """;

  /**
   * Ports with the match key of any name of some datasets, each with all datasets that have the
   * key.
   */
  static final String PORTS_OF =
      """
      UNWIND $ids AS id
      MATCH (d:Dataset {id: id})
      WITH id, coalesce(d.canonical, d.id) AS canonical
      CALL (canonical) {
        MATCH (a:Dataset {canonical: canonical})
        RETURN a.matchKey AS key
        UNION
        MATCH (a:Dataset {id: canonical})
        RETURN a.matchKey AS key
      }
      MATCH (o:Port {matchKey: key})
      RETURN id, canonical, key, o.product AS product, o.direction AS direction, o.name AS name,
        o.namespace AS namespace,
        COLLECT {
          MATCH (c:Dataset {matchKey: key})
          RETURN {id: c.id, canonical: coalesce(c.canonical, c.id)}
        } AS candidates
      """;

  private Statements() {}
}
