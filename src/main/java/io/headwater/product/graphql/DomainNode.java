package io.headwater.product.graphql;

import io.headwater.model.DomainName;
import io.headwater.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** A domain of the mesh. */
@Type("Domain")
@Description("A domain of the mesh.")
public final class DomainNode implements Node {

  private final DomainName domain;

  DomainNode(DomainName domain) {
    this.domain = domain;
  }

  /** Which domain. */
  DomainName domainName() {
    return domain;
  }

  @Override
  @Id
  public String getId() {
    return domain.nodeId();
  }

  /** Its name. */
  public String getName() {
    return domain.value();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DomainNode that && domain.equals(that.domain);
  }

  @Override
  public int hashCode() {
    return domain.hashCode();
  }
}
