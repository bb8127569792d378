package io.headwater.product.graphql;

import io.headwater.product.ProductPort;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A place where data enters or leaves a product. */
@Type("Port")
@Description("A place where data enters or leaves a product.")
public final class PortNode {

  private final ProductPort port;

  PortNode(ProductPort port) {
    this.port = port;
  }

  /** What is declared. */
  ProductPort port() {
    return port;
  }

  /** Its id; the query {@code node} does not take it. */
  @Id
  @Description("Stable within the mesh; the query 'node' does not take it.")
  public String getId() {
    return port.id().nodeId();
  }

  /** In or out. */
  public PortDirection getDirection() {
    return PortDirection.of(port.id().direction());
  }

  /** Unique among the product's ports of that direction. */
  public String getName() {
    return port.id().name();
  }

  /** As declared, e.g. {@code kafka-topic}; null when not told. */
  @Nullable
  public String getType() {
    return Texts.orNull(port.declared().type());
  }

  /** E.g. {@code kafka}; null when it holds no dataset. */
  @Nullable
  public String getPlatform() {
    return Texts.orNull(port.declared().platform());
  }

  /** What names the dataset on that platform; null when not told. */
  @Nullable
  public String getLocation() {
    return Texts.orNull(port.declared().location());
  }

  /** The data source, where the declaration tells enough to know it. */
  @Nullable
  public String getNamespace() {
    return port.declared().namespace().orElse(null);
  }

  /** What it offers; null when not told. */
  @Nullable
  public String getDescription() {
    return Texts.orNull(port.declared().description());
  }

  /** The contract that it follows; null when not told. */
  @Nullable
  public String getContractId() {
    return port.declared().contractId().orElse(null);
  }

  /** What it promises to hold. */
  @Description("The columns it promises to hold; empty when not told.")
  public List<@NonNull DeclaredColumn> getColumns() {
    return port.declared().columns().stream().map(DeclaredColumn::of).toList();
  }
}
