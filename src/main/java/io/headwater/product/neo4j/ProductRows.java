package io.headwater.product.neo4j;

import io.headwater.model.Declaration.Port;
import io.headwater.model.Owner;
import io.headwater.model.Times;
import io.headwater.product.DataProduct;
import io.headwater.product.ProductPort;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products as parameters of the statements. A property without a value is left out. */
final class ProductRows {

  private ProductRows() {}

  static Map<String, Object> product(DataProduct product) {
    return Map.of(
        "id",
        product.id().nodeId(),
        "domainId",
        product.id().domain().nodeId(),
        "domain",
        product.id().domain().value(),
        "properties",
        Map.of(
            "id",
            product.id().nodeId(),
            "domain",
            product.id().domain().value(),
            "name",
            product.id().name(),
            "version",
            product.version(),
            "status",
            product.status(),
            "description",
            product.description(),
            "tags",
            product.tags(),
            "compatibility",
            product.compatibility(),
            "publishedAt",
            Times.nanos(product.publishedAt())),
        "ports",
        product.ports().stream().map(ProductRows::port).toList(),
        "portIds",
        product.ports().stream().map(port -> port.id().nodeId()).toList(),
        "owners",
        owners(product.owners()));
  }

  private static Map<String, Object> port(ProductPort port) {
    Port declared = port.declared();
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", port.id().nodeId());
    properties.put("product", port.id().product().nodeId());
    properties.put("direction", declared.direction().name());
    properties.put("name", declared.name());
    properties.put("type", declared.type());
    properties.put("platform", declared.platform());
    properties.put("location", declared.location());
    declared.namespace().ifPresent(namespace -> properties.put("namespace", namespace));
    declared.contractId().ifPresent(id -> properties.put("contractId", id));
    if (!port.matchKey().isEmpty()) {
      properties.put("matchKey", port.matchKey());
    }
    return Map.of("id", port.id().nodeId(), "properties", properties);
  }

  private static List<Map<String, Object>> owners(List<Owner> owners) {
    Set<Map<String, Object>> distinct = new LinkedHashSet<>();
    owners.forEach(owner -> distinct.add(Map.of("name", owner.name(), "role", owner.role())));
    return List.copyOf(distinct);
  }
}
