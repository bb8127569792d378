package io.headwater.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of API tokens promises. Each test starts with an empty one. */
public abstract class ApiTokensContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  /** The store. */
  protected abstract ApiTokens tokens();

  private static ApiToken token(String id, int minute) {
    return new ApiToken(
        id,
        "airflow 'prod'",
        Set.of(Scope.INGEST, Scope.READ),
        Set.of(new DomainName("billing")),
        List.of("kafka://b:9092", "spark*"),
        "ann@example.com",
        NOON.plus(Duration.ofMinutes(minute)),
        NOON.plus(Duration.ofDays(30)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void a_token_is_found_by_the_hash_of_its_text_and_by_no_other() {
    tokens().add(token("t1", 0), TokenText.hash("hwt_one"));
    assertThat(tokens().findByHash(TokenText.hash("hwt_one"))).contains(token("t1", 0));
    assertThat(tokens().findByHash(TokenText.hash("hwt_two"))).isEmpty();
  }

  @Test
  void the_newest_is_listed_first() {
    tokens().add(token("old", 0), TokenText.hash("1"));
    tokens().add(token("new", 1), TokenText.hash("2"));
    assertThat(tokens().listTokens()).extracting(ApiToken::id).containsExactly("new", "old");
  }

  @Test
  void what_was_revoked_stays_revoked_since_then() {
    tokens().add(token("t1", 0), TokenText.hash("1"));
    Instant later = NOON.plusSeconds(60);
    assertThat(tokens().revoke("t1", later).revokedAt()).contains(later);
    assertThat(tokens().revoke("t1", later.plusSeconds(60)).revokedAt()).contains(later);
    assertThat(tokens().listTokens().getFirst().isValid(later)).isFalse();
  }

  @Test
  void what_does_not_exist_is_not_revoked() {
    assertThatThrownBy(() -> tokens().revoke("none", NOON))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void the_latest_day_of_use_is_kept() {
    tokens().add(token("t1", 0), TokenText.hash("1"));
    tokens().markUsed("t1", LocalDate.of(2026, 3, 2));
    tokens().markUsed("t1", LocalDate.of(2026, 3, 1));
    assertThat(tokens().listTokens().getFirst().lastUsed()).contains(LocalDate.of(2026, 3, 2));
  }
}
