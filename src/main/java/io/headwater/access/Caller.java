package io.headwater.access;

import io.headwater.model.DomainName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling.
 *
 * @param name as the identity provider or the API token names them; empty when nobody signed in
 * @param roles what they are
 * @param scopes of an API token; empty for people
 * @param domains the domains they belong to
 * @param namespaces the namespaces that an API token may send events of, each exact or with {@code
 *     *} at its end; empty when it is not bound
 */
public record Caller(
    String name,
    Set<Role> roles,
    Set<Scope> scopes,
    Set<DomainName> domains,
    Optional<List<String>> namespaces) {

  /** Nobody: no, or no valid, credentials were sent. */
  public static final Caller NOBODY =
      new Caller("", Set.of(), Set.of(), Set.of(), Optional.empty());

  /** Everybody on this machine, when access is open. */
  public static final Caller LOCAL =
      new Caller("local", EnumSet.allOf(Role.class), Set.of(), Set.of(), Optional.empty());

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
    domains = Set.copyOf(domains);
    namespaces = namespaces.map(List::copyOf);
  }

  /** Whether anybody signed in. */
  public boolean isKnown() {
    return !name.isEmpty();
  }

  /** Whether one of the roles includes this one, be it for some domains only. */
  public boolean holds(Role role) {
    return roles.stream().anyMatch(held -> held.includes(role));
  }

  /** Whether one of the roles includes this one for a domain. */
  public boolean holds(Role role, DomainName domain) {
    return roles.stream()
        .anyMatch(
            held -> held.includes(role) && (held.isOfEveryDomain() || domains.contains(domain)));
  }

  /** Whether events may speak of a namespace. */
  public boolean maySend(String namespace) {
    return namespaces.isEmpty()
        || namespaces.get().stream().anyMatch(pattern -> fits(pattern, namespace));
  }

  private static boolean fits(String pattern, String namespace) {
    return pattern.endsWith("*")
        ? namespace.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(namespace);
  }
}
