package io.headwater.product.neo4j;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import io.headwater.product.PortId;
import java.util.Collection;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Identifiers as the graph holds them. */
final class Ids {

  private Ids() {}

  static Map<String, Object> of(Collection<? extends EntityId> ids) {
    return Map.of("ids", ids.stream().map(EntityId::nodeId).distinct().toList());
  }

  static DatasetId dataset(Value id) {
    if (NodeIds.parse(id.asString()) instanceof DatasetId dataset) {
      return dataset;
    }
    throw wrong(id);
  }

  static PortId port(Record row) {
    Value product = row.get("product");
    if (NodeIds.parse(product.asString()) instanceof DataProductId id) {
      return new PortId(
          id, Direction.valueOf(row.get("direction").asString()), row.get("name").asString());
    }
    throw wrong(product);
  }

  private static IllegalStateException wrong(Value id) {
    return new IllegalStateException(
        "the graph holds the id " + id + " where one of another kind belongs");
  }
}
