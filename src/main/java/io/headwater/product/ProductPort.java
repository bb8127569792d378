package io.headwater.product;

import io.headwater.model.Declaration.Port;
import io.headwater.model.MatchKey;

/**
 * A port with its identity.
 *
 * @param id which
 * @param declared what the manifests say of it
 */
public record ProductPort(PortId id, Port declared) {

  /** Finds its dataset; empty when it names no place. */
  public String matchKey() {
    return MatchKey.ofPort(declared);
  }

  /** Whether it leads to a place that lineage could know; false of an API, for instance. */
  public boolean mayBeDataset() {
    return !declared.platform().isBlank() || declared.location().isBlank();
  }
}
