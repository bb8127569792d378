package io.headwater.access;

import io.headwater.model.DomainName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An API token as it is kept: everything but its text.
 *
 * @param id which
 * @param name what it is for, for people
 * @param scopes what it may be used for, at least one
 * @param domains the domains that it belongs to: whose manifests it may publish, what is its own
 * @param namespaces whose datasets and jobs its events may name, each exact or with {@code *} at
 *     its end
 * @param createdBy who made it
 * @param createdAt when
 * @param expiresAt when it ends
 * @param revokedAt when it was taken back; empty while it was not
 * @param lastUsed the latest day (UTC) it was used; empty when it never was
 */
public record ApiToken(
    String id,
    String name,
    Set<Scope> scopes,
    Set<DomainName> domains,
    List<String> namespaces,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<LocalDate> lastUsed) {

  public ApiToken {
    scopes = Set.copyOf(scopes);
    domains = Set.copyOf(domains);
    namespaces = List.copyOf(namespaces);
  }

  /** Whether it opens anything at a time. */
  public boolean isValid(Instant at) {
    return revokedAt.isEmpty() && at.isBefore(expiresAt);
  }

  /** Who calls with it. */
  public Caller caller() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    scopes.forEach(scope -> scope.role().ifPresent(roles::add));
    return new Caller(
        "token:" + name,
        roles,
        scopes,
        domains,
        scopes.contains(Scope.INGEST) ? Optional.of(namespaces) : Optional.empty());
  }
}
