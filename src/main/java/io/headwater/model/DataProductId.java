package io.headwater.model;

import java.util.Comparator;

/**
 * A data product, owned by exactly one domain.
 *
 * @param domain the owning domain
 * @param name unique within the domain; not blank
 */
public record DataProductId(DomainName domain, String name)
    implements EntityId, Comparable<DataProductId> {

  private static final Comparator<DataProductId> ORDER =
      Comparator.comparing(DataProductId::domain).thenComparing(DataProductId::name);

  public DataProductId {
    Names.requireName("data product name", name);
    Names.requireId(domain.value(), name);
  }

  @Override
  public String nodeId() {
    return NodeIds.of("product", domain.value(), name);
  }

  @Override
  public int compareTo(DataProductId other) {
    return ORDER.compare(this, other);
  }
}
