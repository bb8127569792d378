package io.headwater.governance.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditJournal;
import io.headwater.governance.audit.MemoryAuditStore;
import io.headwater.governance.audit.TestAudit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.security.Permission;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInsTest {

  private final MemoryAuditStore store = new MemoryAuditStore();
  private final TestAudit.Clock clock = new TestAudit.Clock();
  private final AuditJournal journal =
      new AuditJournal(
          store,
          TestAudit.Settings.in(Path.of("unused")),
          clock,
          new SimpleMeterRegistry(),
          _ -> {});
  private final SignIns signIns = new SignIns(journal, clock);

  @AfterEach
  void close() {
    journal.close();
  }

  private void fail() {
    signIns.failed(
        new AuthenticationFailureEvent(
            new AuthenticationFailedException("token abc is wrong"), Map.of()));
  }

  @Test
  void a_failure_is_recorded_without_what_was_sent() {
    fail();
    assertThat(store.rows.getFirst().entry())
        .returns("sign-in", AuditEntry::action)
        .returns("REFUSED", AuditEntry::outcome)
        .returns("UNAUTHENTICATED", AuditEntry::code);
    assertThat(store.rows.toString()).doesNotContain("abc");
  }

  @Test
  void very_many_failures_are_counted_instead_of_recorded() {
    for (int i = 0; i < SignIns.MOST_FAILURES + 7; i++) {
      fail();
    }
    assertThat(store.rows).hasSize(SignIns.MOST_FAILURES);
    clock.pass(Duration.ofMinutes(1));
    fail();
    assertThat(store.rows.getLast().entry().reason())
        .isEqualTo("7 more failures before were not recorded");
    fail();
    assertThat(store.rows.getLast().entry().reason()).isEmpty();
  }

  @Test
  void a_success_is_recorded_once_in_a_while_for_one_principal() {
    succeed(new Identity("kim", Map.of()));
    succeed(new Identity("kim", Map.of()));
    succeed(new Identity("deploy", Map.of(RequestCallers.KIND, "TOKEN")));
    succeed(new Identity("", Map.of()));
    assertThat(store.rows)
        .extracting(row -> row.entry().callerKind() + " " + row.entry().caller())
        .containsExactly("USER kim", "TOKEN deploy");
    clock.pass(SignIns.REMEMBERED);
    succeed(new Identity("kim", Map.of()));
    assertThat(store.rows).hasSize(3);
  }

  private void succeed(SecurityIdentity identity) {
    signIns.succeeded(new AuthenticationSuccessEvent(identity, Map.of()));
  }

  /** Somebody who signed in; nobody without a name. */
  private record Identity(String name, Map<String, Object> attributes) implements SecurityIdentity {

    @Override
    public Principal getPrincipal() {
      return () -> name;
    }

    @Override
    public boolean isAnonymous() {
      return name.isEmpty();
    }

    @Override
    public Set<String> getRoles() {
      return Set.of();
    }

    @Override
    public boolean hasRole(String role) {
      return false;
    }

    @Override
    public <T extends Credential> @Nullable T getCredential(Class<T> type) {
      return null;
    }

    @Override
    public Set<Credential> getCredentials() {
      return Set.of();
    }

    @Override
    @SuppressWarnings({
      "unchecked",
      "TypeParameterUnusedInFormals"
    }) // The interface lets the caller say what it expects.
    public <T> @Nullable T getAttribute(String key) {
      return (T) attributes.get(key);
    }

    @Override
    public Map<String, Object> getAttributes() {
      return attributes;
    }

    @Override
    public Set<Permission> getPermissions() {
      return Set.of();
    }

    @Override
    public Uni<Boolean> checkPermission(Permission permission) {
      return Uni.createFrom().item(false);
    }
  }
}
