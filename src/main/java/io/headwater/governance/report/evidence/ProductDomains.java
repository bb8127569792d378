package io.headwater.governance.report.evidence;

import io.headwater.governance.report.KnownDomains;
import io.headwater.model.DomainName;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Domains by the products they own. Thread-safe. */
@ApplicationScoped
class ProductDomains implements KnownDomains {

  private final ProductStore products;

  ProductDomains(ProductStore products) {
    this.products = products;
  }

  @Override
  public boolean isKnown(DomainName domain) {
    return products.findDomains(List.of(domain)).containsKey(domain);
  }
}
