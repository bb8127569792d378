package io.headwater.governance.classification.graphql;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in and may do nothing in particular. */
record Signed(String name) implements SecurityIdentity {

  static SecurityIdentity in(String name) {
    return new Signed(name);
  }

  @Override
  public Principal getPrincipal() {
    return () -> name;
  }

  @Override
  public boolean isAnonymous() {
    return false;
  }

  @Override
  public Set<String> getRoles() {
    return Set.of();
  }

  @Override
  public Set<Permission> getPermissions() {
    return Set.of();
  }

  @Override
  public boolean hasRole(String role) {
    return false;
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
  public <T extends Credential> @Nullable T getCredential(Class<T> type) {
    return null;
  }

  @Override
  public Set<Credential> getCredentials() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
  public <T> @Nullable T getAttribute(String name) {
    return null;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public Uni<Boolean> checkPermission(Permission permission) {
    return Uni.createFrom().item(false);
  }
}
