package io.headwater.governance.report;

import io.headwater.model.DomainName;

/** Which domains there are. Thread-safe. */
public interface KnownDomains {

  /**
   * Whether a domain owns anything.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when the store does not answer
   */
  boolean isKnown(DomainName domain);
}
