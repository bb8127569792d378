package io.headwater.platform;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.util.Optional;
import java.util.Set;

/** What the caller of the running request oversees. Thread-safe. */
public interface Oversight {

  /** Everybody oversees everything. */
  Oversight OPEN = Optional::empty;

  /**
   * The domains that the caller may have reports about; empty when that is every domain, and the
   * mesh as a whole.
   */
  Optional<Set<DomainName>> findDomains();

  /**
   * Lets the caller have what tells about a domain, or does not.
   *
   * @param domain empty for the mesh as a whole
   * @throws CatalogException FORBIDDEN when the caller does not oversee it
   */
  default void require(Optional<DomainName> domain) {
    Optional<Set<DomainName>> own = findDomains();
    if (own.isPresent() && domain.filter(own.get()::contains).isEmpty()) {
      throw new CatalogException(
          ErrorCode.FORBIDDEN,
          domain
              .map(of ->
                  "reports about the domain "
                      + of.value()
                      + " are for its owners and for governance; ask an administrator for a role")
              .orElse(
                  "reports about the whole mesh are for governance; name a domain that you own"));
    }
  }
}
