package io.headwater.access;

import java.util.Locale;
import java.util.Optional;

/** What an API token is for. */
public enum Scope {
  /** Send OpenLineage events of the token's namespaces. */
  INGEST(null),
  /** Publish manifests of the token's domains. */
  PUBLISH(null),
  /** Ask what changes would break. */
  IMPACT(null),
  /** Whatever a viewer may. */
  READ(Role.VIEWER),
  /** Whatever governance may. */
  GOVERN(Role.GOVERNANCE),
  /** Read the metrics. */
  METRICS(null),
  /** Whatever an administrator may. */
  ADMIN(Role.ADMINISTRATOR);

  private final Optional<Role> role;

  Scope(@org.jspecify.annotations.Nullable Role role) {
    this.role = Optional.ofNullable(role);
  }

  /** The role that a token of this scope has; empty when it only opens single addresses. */
  public Optional<Role> role() {
    return role;
  }

  /** The word for it in the table, e.g. {@code ingest}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
