package io.headwater.governance.classification.graphql;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is calling. Thread-safe. */
@ApplicationScoped
public class Caller {

  private static final String LOCAL = "local";

  private final Supplier<@Nullable SecurityIdentity> identity;

  @Inject
  public Caller(Instance<SecurityIdentity> identity) {
    this.identity = () -> identity.isResolvable() ? identity.get() : null;
  }

  /** Somebody in particular, or nobody. */
  public Caller(@Nullable SecurityIdentity known) {
    this.identity = () -> known;
  }

  /** The name under which somebody is signed in, whatever they say; else what they say. */
  String name(@Nullable String said) {
    SecurityIdentity known = identity.get();
    if (known != null && !known.isAnonymous()) {
      return known.getPrincipal().getName();
    }
    return said == null ? LOCAL : said;
  }
}
