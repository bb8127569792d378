package io.headwater.governance.policy.http;

import io.headwater.governance.policy.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;

/** The caller by the identity of the request, where there is sign-in. Thread-safe. */
@ApplicationScoped
class SignedInCaller implements Caller {

  private static final String NOBODY = "anonymous";

  private final Instance<SecurityIdentity> identity;

  SignedInCaller(Instance<SecurityIdentity> identity) {
    this.identity = identity;
  }

  @Override
  public String name(@Nullable String said) {
    if (identity.isResolvable() && !identity.get().isAnonymous()) {
      return identity.get().getPrincipal().getName();
    }
    return said == null || said.isBlank() ? NOBODY : said.strip();
  }
}
