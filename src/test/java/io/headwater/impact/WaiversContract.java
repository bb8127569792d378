package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.impact.Waivers.GivenWaiver;
import io.headwater.impact.Waivers.Revocation;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of waivers promises. Each test starts with an empty one. */
public abstract class WaiversContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final DatasetId TOPIC = new DatasetId("kafka://broker:9092", "shipments/ü");
  private static final ColumnRef COLUMN = new ColumnRef(TOPIC, "to.street");
  private static final DomainName BILLING = new DomainName("billing");

  /** The store. */
  protected abstract Waivers waivers();

  private static Waiver waiver(String id, EntityId subject, int hours) {
    return new Waiver(
        id,
        BILLING,
        subject,
        Rule.COLUMN_REMOVED,
        "we drop it 'too'",
        "ann@example.com",
        NOON.plus(Duration.ofHours(hours)),
        NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void a_waiver_comes_back_as_it_was_given() {
    waivers().give(waiver("w1", COLUMN, 0));
    waivers().give(waiver("w1", COLUMN, 0));

    assertThat(waivers().listWaivers(BILLING))
        .containsExactly(new GivenWaiver(waiver("w1", COLUMN, 0), Optional.empty()));
    assertThat(waivers().listWaivers(new DomainName("sales"))).isEmpty();
  }

  @Test
  void it_holds_for_its_subject_until_it_expires() {
    waivers().give(waiver("w1", COLUMN, 0));

    assertThat(waivers().findHolding(List.of(COLUMN, TOPIC), NOON))
        .containsExactly(waiver("w1", COLUMN, 0));
    assertThat(waivers().findHolding(List.of(TOPIC), NOON)).isEmpty();
    Instant expiry = NOON.plus(Duration.ofDays(1));
    assertThat(waivers().findHolding(List.of(COLUMN), expiry.minusNanos(1_000))).hasSize(1);
    assertThat(waivers().findHolding(List.of(COLUMN), expiry)).isEmpty();
  }

  @Test
  void what_is_revoked_holds_no_longer_and_stays_in_the_list() {
    waivers().give(waiver("w1", COLUMN, 0));
    waivers().give(waiver("w2", COLUMN, 1));
    Revocation revocation = new Revocation("bob@example.com", "we need it", NOON.plusSeconds(1));

    GivenWaiver revoked = waivers().revoke("w1", revocation);

    assertThat(revoked)
        .isEqualTo(new GivenWaiver(waiver("w1", COLUMN, 0), Optional.of(revocation)));
    assertThat(waivers().findHolding(List.of(COLUMN), NOON.plusSeconds(2)))
        .containsExactly(waiver("w2", COLUMN, 1));
    assertThat(waivers().listWaivers(BILLING))
        .containsExactly(new GivenWaiver(waiver("w2", COLUMN, 1), Optional.empty()), revoked);
  }

  @Test
  void nothing_is_revoked_twice_or_without_being_there() {
    waivers().give(waiver("w1", COLUMN, 0));
    Revocation revocation = new Revocation("bob", "why not", NOON);
    waivers().revoke("w1", revocation);

    assertThatThrownBy(() -> waivers().revoke("w1", revocation))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    assertThatThrownBy(() -> waivers().revoke("w9", revocation))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }
}
