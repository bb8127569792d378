package io.headwater.product.graphql;

import io.headwater.catalog.graphql.Owner;
import io.headwater.model.DataProductId;
import io.headwater.platform.graphql.Node;
import io.headwater.product.DataProduct;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A data product as its current manifests and contracts declare it together. */
@Type("DataProduct")
@Description("A data product as its current manifests and contracts declare it together.")
public final class ProductNode implements Node {

  private final DataProduct product;

  ProductNode(DataProduct product) {
    this.product = product;
  }

  /** What is known of it. */
  DataProduct product() {
    return product;
  }

  /** Which product. */
  DataProductId productId() {
    return product.id();
  }

  @Override
  @Id
  public String getId() {
    return product.id().nodeId();
  }

  /** The domain that owns it. */
  public DomainNode getDomain() {
    return new DomainNode(product.id().domain());
  }

  /** Its name within the domain. */
  public String getName() {
    return product.id().name();
  }

  /** As written; null when not told. */
  @Nullable
  @Description("As written, never normalised; null when not told.")
  public String getVersion() {
    return Texts.orNull(product.version());
  }

  /** Lifecycle state as written; null when not told. */
  @Nullable
  public String getStatus() {
    return Texts.orNull(product.status());
  }

  /** What it is for; null when not told. */
  @Nullable
  public String getDescription() {
    return Texts.orNull(product.description());
  }

  /** Who answers for it. */
  public List<@NonNull Owner> getOwners() {
    return Owner.of(product.owners());
  }

  /** Labels. */
  public List<@NonNull String> getTags() {
    return product.tags();
  }

  /** Where data enters and leaves it. */
  @Description("Where data enters and leaves it.")
  public List<@NonNull PortNode> getPorts() {
    return product.ports().stream().map(PortNode::new).toList();
  }

  /** What it promises. */
  @Description("What it promises.")
  public List<@NonNull ServiceLevelView> getServiceLevels() {
    return product.serviceLevels().stream().map(ServiceLevelView::of).toList();
  }

  /** Schema compatibility mode; null when not told. */
  @Nullable
  @Description("Schema compatibility mode, e.g. BACKWARD_TRANSITIVE; null when not told.")
  public String getCompatibility() {
    return Texts.orNull(product.compatibility());
  }

  /** When the newest of its current manifests was published. */
  @Description("When the newest of its current manifests was published.")
  public Instant getPublishedAt() {
    return product.publishedAt();
  }

  /** The current version of each manifest and contract. */
  @Description("The current version of each manifest and contract, the leading one first.")
  public List<@NonNull ManifestNode> getManifests() {
    return product.manifests().stream().map(ManifestNode::new).toList();
  }
}
