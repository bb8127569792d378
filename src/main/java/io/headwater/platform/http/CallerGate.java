package io.headwater.platform.http;

import io.headwater.model.DomainName;
import java.util.Set;
import java.util.function.Supplier;

/** What the caller of the running request may send. Thread-safe. */
public interface CallerGate {

  /** Everybody may send everything. */
  CallerGate OPEN =
      new CallerGate() {
        @Override
        public void requireNamespaces(Supplier<Set<String>> namespaces) {}

        @Override
        public void requireDomain(DomainName domain) {}
      };

  /**
   * Lets an event in, or does not.
   *
   * @param namespaces of all datasets and jobs it names; asked for only when the caller is bound
   * @throws io.headwater.model.CatalogException FORBIDDEN when one of them is not the caller's
   */
  void requireNamespaces(Supplier<Set<String>> namespaces);

  /**
   * Lets a manifest of a domain in, or does not.
   *
   * @throws io.headwater.model.CatalogException FORBIDDEN when the domain is not the caller's
   */
  void requireDomain(DomainName domain);
}
