package io.headwater.access.http;

import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Where a {@link Caller} stands in Quarkus' identity. */
final class CallerAttribute {

  private static final String NAME = "headwater.caller";

  private CallerAttribute() {}

  /** An attribute by which the audit trail tells tokens from people. */
  private static final String KIND = "headwater.caller-kind";

  /** The identity of the bearer of a token, with roles by their words. */
  static SecurityIdentity identity(Caller caller) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.name()))
            .addAttribute(KIND, "TOKEN")
            .addAttribute(NAME, caller);
    caller.roles().stream().map(Role::word).forEach(builder::addRole);
    return builder.build();
  }

  /** The same identity, as a caller; its own roles give way to the caller's. */
  static SecurityIdentity identity(SecurityIdentity signedIn, Caller caller) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(signedIn.getPrincipal())
            .addCredentials(signedIn.getCredentials())
            .addAttributes(signedIn.getAttributes())
            .addAttribute(NAME, caller);
    caller.roles().stream().map(Role::word).forEach(builder::addRole);
    return builder.build();
  }

  /** Who an identity is; nobody when it is anonymous. */
  static Caller caller(SecurityIdentity identity) {
    return identity.getAttribute(NAME) instanceof Caller caller ? caller : Caller.NOBODY;
  }
}
