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
}
