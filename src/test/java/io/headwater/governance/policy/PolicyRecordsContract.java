package io.headwater.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.policy.GrantedException.Revocation;
import io.headwater.governance.policy.PolicyVersion.State;
import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of policies promises. Each test starts with an empty one. */
public abstract class PolicyRecordsContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
  private static final PolicyScope CRM = new PolicyScope.OfDomain(new DomainName("crm ü"));
  private static final PolicyScope CONTACTS =
      new PolicyScope.OfProduct(new DataProductId(new DomainName("crm ü"), "a/b"));

  /** The store. */
  protected abstract PolicyRecords records();

  private static PolicyVersion active(String id, PolicyScope scope, int hours, String source) {
    return new PolicyVersion(
        new Policy.Key(id, scope),
        State.ACTIVE,
        NOON.plus(Duration.ofHours(hours)),
        "ann@example.com",
        "",
        source);
  }

  private static GrantedException exception(String id, int hours) {
    return new GrantedException(
        id,
        "retention-set",
        "product:crm/contacts",
        "we 'migrate'",
        "dpo@example.com",
        NOON,
        NOON.plus(Duration.ofHours(hours)),
        Optional.empty());
  }

  @Test
  void aStoreThatIsEmptyHasAVersionAllTheSame() {
    assertThat(records().version()).isEqualTo(records().version());
    assertThat(records().listCurrent()).isEmpty();
    assertThat(records().listExceptions()).isEmpty();
  }

  @Test
  void theNewestVersionOfEachScopeIsTheCurrentOne() {
    PolicyVersion old = active("owner-set", PolicyScope.global(), 0, "old");
    PolicyVersion newer = active("owner-set", PolicyScope.global(), 2, "newer");
    PolicyVersion domain = active("owner-set", CRM, 1, "of a domain");
    PolicyVersion product = active("owner-set", CONTACTS, 1, "of a product");
    records().add(List.of(newer, domain));
    records().add(List.of(old, product));
    assertThat(records().listCurrent()).containsExactlyInAnyOrder(newer, domain, product);
    assertThat(records().listVersions("owner-set"))
        .containsExactlyInAnyOrder(newer, domain, product, old)
        .startsWith(newer)
        .endsWith(old);
    assertThat(records().listVersions("another")).isEmpty();
  }

  @Test
  void ofTwoVersionsOfOneTimeOneIsCurrentWhateverTheOrder() {
    PolicyVersion one = active("a", PolicyScope.global(), 0, "one");
    PolicyVersion other = active("a", PolicyScope.global(), 0, "other");
    records().add(List.of(one));
    records().add(List.of(other));
    PolicyVersion counts = PolicyVersion.ORDER.compare(one, other) > 0 ? one : other;
    assertThat(records().listCurrent()).containsExactly(counts);
  }

  @Test
  void addingAgainChangesNothing() {
    PolicyVersion version = active("a", PolicyScope.global(), 0, "text");
    records().add(List.of(version));
    records().add(List.of(version));
    assertThat(records().listVersions("a")).containsExactly(version);
  }

  @Test
  void aRetirementIsAVersion() {
    PolicyVersion version = active("a", PolicyScope.global(), 0, "text");
    PolicyVersion retired =
        new PolicyVersion(
            version.key(), State.RETIRED, NOON.plusSeconds(7_200), "bob", "no longer needed", "");
    records().add(List.of(version));
    records().add(List.of(retired));
    assertThat(records().listCurrent()).containsExactly(retired);
    assertThat(records().listVersions("a")).containsExactly(retired, version);
  }

  @Test
  void everyChangeGivesAGreaterVersion() {
    long empty = records().version();
    records().add(List.of(active("a", PolicyScope.global(), 0, "text")));
    long added = records().version();
    records().grant(exception("e1", 1));
    long granted = records().version();
    records().revoke("e1", new Revocation("bob", "over", NOON));
    assertThat(empty).isLessThan(added);
    assertThat(added).isLessThan(granted);
    assertThat(granted).isLessThan(records().version());
  }

  @Test
  void exceptionsHoldUntilTheirEnd() {
    records().grant(exception("e1", 1));
    records().grant(exception("e2", 3));
    records().grant(exception("e2", 5));
    assertThat(records().findHolding(NOON))
        .extracting(GrantedException::id)
        .containsExactlyInAnyOrder("e1", "e2");
    assertThat(records().findHolding(NOON.plus(Duration.ofHours(1))))
        .containsExactly(exception("e2", 3));
    assertThat(records().findHolding(NOON.plus(Duration.ofHours(3)))).isEmpty();
    assertThat(records().listExceptions()).containsExactly(exception("e1", 1), exception("e2", 3));
  }

  @Test
  void aRevokedExceptionHoldsNoLongerAndStaysInTheList() {
    records().grant(exception("e1", 1));
    Revocation revocation = new Revocation("bob", "done", NOON.plusSeconds(60));
    GrantedException revoked = records().revoke("e1", revocation);
    assertThat(revoked.revocation()).contains(revocation);
    assertThat(records().findHolding(NOON)).isEmpty();
    assertThat(records().listExceptions()).containsExactly(revoked);
  }

  @Test
  void revokingWhatIsNotThereOrTwiceIsRefused() {
    assertThatThrownBy(() -> records().revoke("none", new Revocation("bob", "x", NOON)))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    records().grant(exception("e1", 1));
    records().revoke("e1", new Revocation("bob", "x", NOON));
    assertThatThrownBy(() -> records().revoke("e1", new Revocation("bob", "x", NOON)))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
  }
}
