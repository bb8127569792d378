package io.headwater.catalog.neo4j;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.identity.NameGraph;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import io.headwater.model.NodeIds;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.TransactionContext;

/** Names and what joins them, as one transaction sees them. */
final class TransactionNames implements NameGraph {

  private final TransactionContext tx;

  TransactionNames(TransactionContext tx) {
    this.tx = tx;
  }

  @Override
  public Set<DatasetId> findKnown(Collection<DatasetId> names) {
    return names(IdentityCypher.KNOWN, ids(names));
  }

  @Override
  public Set<DatasetId> findByLooseKey(Collection<String> looseKeys) {
    return names(IdentityCypher.BY_LOOSE_KEY, List.copyOf(looseKeys));
  }

  private Set<DatasetId> names(String statement, List<String> rows) {
    Set<DatasetId> found = new HashSet<>();
    Rows.run(tx, statement, rows, row -> found.add(name(row.get("id").asString())));
    return found;
  }

  @Override
  public Set<Alias> findAliases(Collection<DatasetId> names) {
    Set<Alias> found = new HashSet<>();
    Rows.run(
        tx,
        IdentityCypher.ALIASES,
        ids(names),
        row ->
            found.add(
                new Alias(
                    name(row.get("dataset").asString()),
                    name(row.get("alias").asString()),
                    AliasKind.valueOf(row.get("kind").asString()))));
    return found;
  }

  static List<String> ids(Collection<DatasetId> names) {
    return names.stream().map(DatasetId::nodeId).sorted().toList();
  }

  static DatasetId name(String id) {
    return (DatasetId) NodeIds.parse(id);
  }
}
