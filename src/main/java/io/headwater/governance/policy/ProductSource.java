package io.headwater.governance.policy;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import io.headwater.product.DataProduct;
import io.headwater.product.ProductPort;
import java.util.List;
import java.util.Map;

/**
 * What declares a product: one manifest by itself, or all that are current.
 *
 * @param raws the manifests as values
 */
record ProductSource(
    DataProductId id,
    String version,
    String status,
    String description,
    List<Owner> owners,
    List<String> tags,
    List<ServiceLevel> serviceLevels,
    String compatibility,
    List<Port> ports,
    List<Map<String, Object>> raws) {

  static ProductSource of(Declaration declaration, Map<String, Object> raw) {
    return new ProductSource(
        declaration.product(),
        declaration.version(),
        declaration.status(),
        declaration.description(),
        declaration.owners(),
        declaration.tags(),
        declaration.serviceLevels(),
        declaration.compatibility(),
        declaration.ports(),
        List.of(raw));
  }

  static ProductSource of(DataProduct product, List<Map<String, Object>> raws) {
    return new ProductSource(
        product.id(),
        product.version(),
        product.status(),
        product.description(),
        product.owners(),
        product.tags(),
        product.serviceLevels(),
        product.compatibility(),
        product.ports().stream().map(ProductPort::declared).toList(),
        raws);
  }
}
