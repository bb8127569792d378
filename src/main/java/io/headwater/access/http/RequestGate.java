package io.headwater.access.http;

import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Role;
import io.headwater.access.Scope;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Author;
import io.headwater.platform.Oversight;
import io.headwater.platform.http.CallerGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the caller of the running request may send and oversees, and in whose name. */
@ApplicationScoped
class RequestGate implements CallerGate, Author, Oversight {

  private final Callers callers;

  RequestGate(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void requireNamespaces(Supplier<Set<String>> namespaces) {
    Caller caller = callers.current();
    if (caller.namespaces().isEmpty()) {
      return;
    }
    for (String namespace : namespaces.get()) {
      if (!caller.maySend(namespace)) {
        throw new CatalogException(
            ErrorCode.FORBIDDEN,
            "the event names the namespace '"
                + shorten(namespace)
                + "', which is not one of this API token; it may speak of "
                + String.join(", ", caller.namespaces().get()));
      }
    }
  }

  private static String shorten(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  @Override
  public void requireDomain(DomainName domain) {
    Caller caller = callers.current();
    boolean byToken = caller.scopes().contains(Scope.PUBLISH) && caller.domains().contains(domain);
    if (!byToken && !caller.holds(Role.CONTRIBUTOR, domain)) {
      throw new CatalogException(
          ErrorCode.FORBIDDEN,
          "manifests of the domain "
              + domain.value()
              + " are published by its contributors, or with an API token of scope publish that"
              + " belongs to it");
    }
  }

  @Override
  public Optional<String> findName() {
    return callers.isOpen() ? Optional.empty() : Optional.of(callers.current().name());
  }

  @Override
  public Optional<Set<DomainName>> findDomains() {
    if (callers.isOpen()) {
      return Optional.empty();
    }
    Caller caller = callers.current();
    if (caller.holds(Role.GOVERNANCE)) {
      return Optional.empty();
    }
    return Optional.of(caller.holds(Role.DOMAIN_OWNER) ? caller.domains() : Set.of());
  }
}
