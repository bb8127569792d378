package io.headwater.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenDeskTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Set<DomainName> NO_DOMAINS = Set.of();

  private final InMemoryTokens tokens = new InMemoryTokens();
  private Instant now = NOON;
  private final TokenDesk desk = new TokenDesk(tokens, new Ticking());

  private final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private TokenDesk.Made reading(Duration life) {
    return desk.create("ci", Set.of(Scope.READ), NO_DOMAINS, List.of(), NOON.plus(life), "ann");
  }

  @Test
  void a_text_opens_what_its_scopes_open() {
    TokenDesk.Made made =
        desk.create(
            "spark",
            Set.of(Scope.INGEST),
            NO_DOMAINS,
            List.of("kafka://b:9092", "s3://lake*"),
            NOON.plus(Duration.ofDays(1)),
            "ann");
    Caller caller = desk.findCaller(made.text()).orElseThrow();
    assertThat(caller.name()).isEqualTo("token:spark");
    assertThat(caller.roles()).isEmpty();
    assertThat(caller.scopes()).containsExactly(Scope.INGEST);
    assertThat(caller.maySend("kafka://b:9092")).isTrue();
    assertThat(caller.maySend("s3://lake-2")).isTrue();
    assertThat(caller.maySend("kafka://b:9093")).isFalse();
    assertThat(caller.maySend("s3://other")).isFalse();
  }

  @Test
  void the_text_is_long_random_and_kept_nowhere() {
    TokenDesk.Made made = reading(Duration.ofDays(1));
    assertThat(made.text()).startsWith("hwt_").hasSize(47);
    assertThat(reading(Duration.ofDays(1)).text()).isNotEqualTo(made.text());
    assertThat(tokens.listTokens().toString()).doesNotContain(made.text());
  }

  @Test
  void a_token_that_is_over_opens_nothing() {
    TokenDesk.Made made = reading(Duration.ofSeconds(3));
    assertThat(desk.findCaller(made.text())).isPresent();
    now = NOON.plusSeconds(3);
    assertThat(desk.findCaller(made.text())).isEmpty();
  }

  @Test
  void a_revoked_token_opens_nothing_at_once_here_and_soon_elsewhere() {
    TokenDesk elsewhere = new TokenDesk(tokens, new Ticking());
    TokenDesk.Made made = reading(Duration.ofDays(1));
    assertThat(elsewhere.findCaller(made.text())).isPresent();
    desk.revoke(made.token().id());
    assertThat(desk.findCaller(made.text())).isEmpty();
    now = now.plus(TokenDesk.MEMORY);
    assertThat(elsewhere.findCaller(made.text())).isEmpty();
  }

  @Test
  void texts_that_are_no_token_open_nothing() {
    reading(Duration.ofDays(1));
    assertThat(desk.findCaller("hwt_")).isEmpty();
    assertThat(desk.findCaller("")).isEmpty();
  }

  @Test
  void the_store_is_asked_once_in_a_while_and_told_the_day_of_use() {
    TokenDesk.Made made = reading(Duration.ofDays(2));
    desk.findCaller(made.text());
    desk.findCaller(made.text());
    assertThat(tokens.lookUps).isEqualTo(1);
    now = NOON.plus(Duration.ofDays(1));
    desk.findCaller(made.text());
    assertThat(tokens.listTokens().getFirst().lastUsed()).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void what_a_token_needs_is_asked_for() {
    assertRefused("", Set.of(Scope.READ), List.of(), Duration.ofDays(1), "name");
    assertRefused("x", Set.of(), List.of(), Duration.ofDays(1), "scopes");
    assertRefused("x", Set.of(Scope.INGEST), List.of(), Duration.ofDays(1), "namespaces");
    assertRefused("x", Set.of(Scope.READ), List.of("kafka*"), Duration.ofDays(1), "namespaces");
    assertRefused("x", Set.of(Scope.PUBLISH), List.of(), Duration.ofDays(1), "domains");
    assertRefused("x", Set.of(Scope.READ), List.of(), Duration.ZERO, "expiresAt");
    assertRefused("x", Set.of(Scope.READ), List.of(), Duration.ofDays(367), "expiresAt");
  }

  private void assertRefused(
      String name, Set<Scope> scopes, List<String> namespaces, Duration life, String what) {
    assertThatThrownBy(
            () -> desk.create(name, scopes, NO_DOMAINS, namespaces, NOON.plus(life), "ann"))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .hasMessageStartingWith(what);
  }
}
