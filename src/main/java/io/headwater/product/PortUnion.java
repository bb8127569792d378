package io.headwater.product;

import io.headwater.model.Declaration.Port;
import io.headwater.model.MatchKey;
import java.util.List;

/** Recognises one port in two manifests, and fills one's gaps from the other. */
final class PortUnion {

  private PortUnion() {}

  /** The port that another manifest declared under the same name or for the same place, or -1. */
  static int indexOfSame(List<Port> ports, Port port) {
    for (int i = 0; i < ports.size(); i++) {
      Port other = ports.get(i);
      if (other.direction() == port.direction() && other.name().equals(port.name())) {
        return i;
      }
    }
    for (int i = 0; i < ports.size(); i++) {
      Port other = ports.get(i);
      if (other.direction() == port.direction() && samePlace(other, port)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean samePlace(Port one, Port other) {
    String key = MatchKey.ofPort(one);
    return !key.isEmpty()
        && key.equals(MatchKey.ofPort(other))
        && (one.namespace().isEmpty()
            || other.namespace().isEmpty()
            || MatchKey.namespacesAgree(one.namespace().get(), other.namespace().get()));
  }

  static Port unite(Port leader, Port other) {
    // Place and namespace belong together: half of each would name a third place.
    boolean placed = !leader.location().isEmpty();
    boolean samePlace = !placed || samePlace(leader, other);
    return new Port(
        leader.direction(),
        leader.name(),
        leader.type().isEmpty() ? other.type() : leader.type(),
        placed ? leader.platform() : other.platform(),
        placed ? leader.location() : other.location(),
        samePlace ? leader.namespace().or(other::namespace) : leader.namespace(),
        leader.description().isEmpty() ? other.description() : leader.description(),
        leader.contractId().or(other::contractId),
        leader.columns().isEmpty() ? other.columns() : leader.columns());
  }
}
