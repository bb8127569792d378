package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Position;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Owner;

/** How long the texts may be that stores use as keys. */
final class Bounds {

  /** Names of domains, products, contracts and ports: three of them, encoded, make one id. */
  static final int LONGEST_NAME = 250;

  /** Places and owners: alone in their keys. */
  static final int LONGEST_PLACE = 1_000;

  private Bounds() {}

  static void check(Draft draft, Position at, Findings findings) {
    name("the domain's name", draft.domain(), at, findings);
    name("the product's name", draft.product(), at, findings);
    name("the version", draft.version(), at, findings);
    draft.contractId().ifPresent(id -> name("the contract's id", id, at, findings));
    for (Owner owner : draft.owners()) {
      limit("an owner's name", owner.name(), LONGEST_PLACE, at, findings);
      limit("an owner's role", owner.role(), LONGEST_PLACE, at, findings);
    }
    for (Port port : draft.ports()) {
      name("a port's name", port.name(), at, findings);
      limit("a port's location", port.location(), LONGEST_PLACE, at, findings);
      limit("a port's namespace", port.namespace().orElse(""), LONGEST_PLACE, at, findings);
    }
  }

  private static void name(String what, String text, Position at, Findings findings) {
    limit(what, text, LONGEST_NAME, at, findings);
  }

  private static void limit(String what, String text, int longest, Position at, Findings findings) {
    if (text.length() > longest) {
      findings.error(
          "too-long",
          "$",
          at,
          what
              + " has "
              + text.length()
              + " characters, at most "
              + longest
              + " are kept; it begins with '"
              + text.substring(0, 60)
              + "'");
    }
  }
}
