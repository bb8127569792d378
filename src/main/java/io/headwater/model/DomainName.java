package io.headwater.model;

/**
 * A domain of the mesh.
 *
 * @param value e.g. {@code logistics}; not blank
 */
public record DomainName(String value) implements EntityId, Comparable<DomainName> {

  public DomainName {
    Names.requireName("domain", value);
    Names.requireId(value);
  }

  @Override
  public String nodeId() {
    return NodeIds.of("domain", value);
  }

  @Override
  public int compareTo(DomainName other) {
    return value.compareTo(other.value);
  }
}
