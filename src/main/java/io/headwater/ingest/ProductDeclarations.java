package io.headwater.ingest;

import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.product.DataProduct;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Registers declarations with the products, and notes whose readers must look again: the products,
 * their domains, the datasets behind their ports.
 */
@ApplicationScoped
class ProductDeclarations {

  private final ProductStore products;

  ProductDeclarations(ProductStore products) {
    this.products = products;
  }

  void apply(Coalescer coalescer) {
    List<Declaration> declarations = coalescer.declarations();
    if (declarations.isEmpty()) {
      return;
    }
    products.apply(declarations);
    Instant at = declarations.stream().map(Declaration::at).max(Instant::compareTo).orElseThrow();
    List<ProductPort> ports = new ArrayList<>();
    for (DataProduct product :
        products
            .findProducts(
                declarations.stream().map(Declaration::product).collect(Collectors.toSet()))
            .values()) {
      coalescer.touch(product.id(), at);
      coalescer.touch(product.id().domain(), at);
      ports.addAll(product.ports());
    }
    products.findMatches(ports).values().stream()
        .map(ProductDeclarations::datasets)
        .flatMap(Collection::stream)
        .forEach(dataset -> coalescer.touch(dataset, at));
  }

  private static List<DatasetId> datasets(PortMatch match) {
    return switch (match) {
      case PortMatch.Matched matched -> List.of(matched.dataset());
      case PortMatch.Ambiguous ambiguous -> ambiguous.datasets();
      case PortMatch.Unmatched _ -> List.of();
    };
  }
}
