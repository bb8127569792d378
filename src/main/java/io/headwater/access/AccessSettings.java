package io.headwater.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do and see what. */
@ConfigMapping(prefix = "headwater.access")
public interface AccessSettings {

  /**
   * {@code open}: no sign-in, on loopback only; {@code secured}: whoever calls signs in. When not
   * given: secured as soon as there is a way to sign in (an administrator's secret, or OpenID
   * Connect), else open.
   */
  Optional<AccessMode.Kind> mode();

  /**
   * The first administrator's secret, sent as a bearer token, until there are API tokens or roles
   * of the identity provider. At least {@value AccessMode#SHORTEST_SECRET} characters.
   */
  Optional<String> adminSecret();

  /** A file whose only line is the first administrator's secret. */
  Optional<String> adminSecretFile();

  /** Whether tokens of an OpenID Connect provider are taken; {@code quarkus.oidc} says which. */
  @WithDefault("false")
  boolean oidc();

  /** Where roles stand in a token; {@code /} leads into objects, e.g. realm_access/roles. */
  @WithDefault("roles")
  String rolesClaim();

  /** Where the domains stand that somebody belongs to. */
  @WithDefault("domains")
  String domainsClaim();

  /**
   * The provider's words for roles, e.g. {@code
   * headwater.access.role-names.data-office=governance}; the roles' own names are understood
   * anyway, other words mean nothing.
   */
  Map<String, Role> roleNames();

  /** The role of whoever signs in at the provider and has no other; empty for none. */
  @WithDefault("viewer")
  Optional<Role> signedInRole();

  /**
   * Who sees datasets of a level: words separated by commas, each a role, or {@code own-} and a
   * role for those who belong to the owning domain. For levels that are not given: {@code viewer}
   * for public and internal; {@code own-viewer,governance} for confidential; {@code
   * own-domain-owner,governance} for restricted.
   */
  Map<Level, List<String>> sees();

  /** Roles that see SQL, source code and whatever else in facets may name other things. */
  @WithDefault("domain-owner")
  Role sourceCode();

  /** Requests a second that one caller may make, in the long run. */
  @WithDefault("50")
  double requestsPerSecond();

  /** Requests that one caller may make at once. */
  @WithDefault("500")
  int requestsAtOnce();

  /** How much of the server's time one caller may take within a minute. */
  @WithDefault("240s")
  Duration timePerMinute();
}
