package io.headwater.access.http;

import io.headwater.access.AccessMode;
import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;

/** Callers of running requests, by Quarkus' identity. */
@ApplicationScoped
class RequestCallers implements Callers {

  private final AccessMode mode;
  private final CurrentIdentityAssociation identities;

  RequestCallers(AccessMode mode, CurrentIdentityAssociation identities) {
    this.mode = mode;
    this.identities = identities;
  }

  @Override
  public boolean isOpen() {
    return mode.isOpen();
  }

  @Override
  public Caller current() {
    if (mode.isOpen()) {
      return Caller.LOCAL;
    }
    if (!Arc.container().requestContext().isActive()) {
      throw new IllegalStateException("nobody can be asked for outside of a request");
    }
    return CallerAttribute.caller(identities.getIdentity());
  }
}
