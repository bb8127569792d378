package io.headwater.product;

import io.headwater.model.DataProductId;
import java.util.Set;

/**
 * What applying declarations came to.
 *
 * @param recorded how many changed the record
 * @param known how many were there already
 * @param products every product they declare
 */
public record Applied(int recorded, int known, Set<DataProductId> products) {

  public Applied {
    products = Set.copyOf(products);
  }
}
