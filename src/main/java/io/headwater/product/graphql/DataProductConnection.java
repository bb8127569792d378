package io.headwater.product.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of data products.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of data products.")
public record DataProductConnection(
    List<@NonNull DataProductEdge> edges, PageInfo pageInfo, int totalCount) {

  static DataProductConnection of(Page<ProductNode> page) {
    return new DataProductConnection(
        page.edges(DataProductEdge::new), page.info(), page.totalCount());
  }
}
