package io.headwater.product.graphql;

import io.headwater.catalog.graphql.Dataset;
import io.headwater.catalog.graphql.Owner;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import io.headwater.product.PortId;
import io.headwater.product.ProductStore;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/**
 * Whose a dataset is: the product that offers it on an output port, that product's domain, and the
 * owners of both. Where several products offer it, the first by domain and name.
 */
@GraphQLApi
public class DatasetOwnership {

  private final ProductStore store;
  private final ProductNodes nodes;

  /** The API over its ports. */
  public DatasetOwnership(@Visible ProductStore store, ProductNodes nodes) {
    this.store = store;
    this.nodes = nodes;
  }

  /** The product that offers each dataset. */
  @Description("The data product that offers it on an output port; null when none does.")
  public List<@Nullable ProductNode> product(@Source List<Dataset> datasets) {
    Map<DatasetId, DataProductId> offered = offered(datasets);
    return Batch.singles(
        datasets,
        dataset -> Optional.ofNullable(offered.get(dataset.datasetId())),
        nodes::products);
  }

  /** The domain that offers each dataset. */
  @Description("The domain of the data product that offers it; null when none does.")
  public List<@Nullable DomainNode> domain(@Source List<Dataset> datasets) {
    Map<DatasetId, DataProductId> offered = offered(datasets);
    List<@Nullable DomainNode> domains = new ArrayList<>();
    for (Dataset dataset : datasets) {
      DataProductId product = offered.get(dataset.datasetId());
      domains.add(product == null ? null : new DomainNode(product.domain()));
    }
    return domains;
  }

  /** Who answers for each dataset. */
  @Description("Who answers for it: as its events say, and the owners of its data product.")
  public List<List<@NonNull Owner>> owners(@Source List<Dataset> datasets) {
    Map<DatasetId, DataProductId> offered = offered(datasets);
    Map<DataProductId, ProductNode> products =
        nodes.products(offered.values().stream().distinct().toList());
    List<List<Owner>> owners = new ArrayList<>();
    for (Dataset dataset : datasets) {
      Set<Owner> all = new LinkedHashSet<>(Owner.of(dataset.entry().owners()));
      DataProductId id = offered.get(dataset.datasetId());
      ProductNode product = id == null ? null : products.get(id);
      if (product != null) {
        all.addAll(product.getOwners());
      }
      owners.add(List.copyOf(all));
    }
    return owners;
  }

  private Map<DatasetId, DataProductId> offered(List<Dataset> datasets) {
    Map<DatasetId, DataProductId> offered = new HashMap<>();
    store
        .findPorts(datasets.stream().map(Dataset::datasetId).distinct().toList())
        .forEach((dataset, ports) ->
            ports.stream()
                .filter(port -> port.direction() == Direction.OUTPUT)
                .map(PortId::product)
                .min(DataProductId::compareTo)
                .ifPresent(product -> offered.put(dataset, product)));
    return offered;
  }
}
