package io.headwater.access;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives, checks and takes back API tokens. A revoked token opens nothing after {@link #MEMORY} at
 * the latest, on every replica. Thread-safe.
 */
@ApplicationScoped
public class TokenDesk {

  /** The longest life of a token. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** How long a token that was looked up is remembered. */
  static final Duration MEMORY = Duration.ofSeconds(5);

  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_ITEMS = 100;
  private static final int LONGEST_NAMESPACE = 500;

  private final ApiTokens tokens;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(ApiToken token, Instant until) {}

  /**
   * A token that was just made.
   *
   * @param token what is kept of it
   * @param text what callers send; told this once
   */
  public record Made(ApiToken token, String text) {}

  @Inject
  TokenDesk(ApiTokens tokens) {
    this(tokens, Clock.systemUTC());
  }

  /** A desk with a clock of its own. */
  public TokenDesk(ApiTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @throws CatalogException INVALID_ARGUMENT when a bound is not met
   */
  public Made create(
      String name,
      Set<Scope> scopes,
      Set<DomainName> domains,
      List<String> namespaces,
      Instant expiresAt,
      String by) {
    Instant now = clock.instant();
    require(!name.isBlank() && name.length() <= LONGEST_NAME, "name: 1 to 100 characters");
    require(!scopes.isEmpty(), "scopes: give at least one");
    require(domains.size() <= MOST_ITEMS, "domains: at most " + MOST_ITEMS);
    require(
        namespaces.size() <= MOST_ITEMS
            && namespaces.stream().allMatch(n -> !n.isBlank() && n.length() <= LONGEST_NAMESPACE),
        "namespaces: at most 100 of 1 to 500 characters each");
    require(
        scopes.contains(Scope.INGEST) != namespaces.isEmpty(),
        "namespaces: a token of scope INGEST, and no other, names the namespaces that its events may"
            + " speak of; one that ends with * stands for all that begin so");
    require(
        !scopes.contains(Scope.PUBLISH) || !domains.isEmpty(),
        "domains: a token of scope PUBLISH names the domains whose manifests it may publish");
    require(
        expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST)),
        "expiresAt: a time to come, within 366 days");
    String text = TokenText.random();
    ApiToken token =
        new ApiToken(
            UUID.randomUUID().toString(),
            name.strip(),
            scopes,
            domains,
            namespaces,
            by,
            now,
            expiresAt,
            Optional.empty(),
            Optional.empty());
    tokens.add(token, TokenText.hash(text));
    return new Made(token, text);
  }

  private static void require(boolean met, String message) {
    if (!met) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, message);
    }
  }

  /** Every token, the newest first. */
  public List<ApiToken> listTokens() {
    return tokens.listTokens();
  }

  /**
   * Takes a token back.
   *
   * @throws CatalogException NOT_FOUND when there is none
   */
  public ApiToken revoke(String id) {
    ApiToken revoked = tokens.revoke(id, clock.instant());
    remembered.values().removeIf(known -> known.token.id().equals(id));
    return revoked;
  }

  /** Who calls with this text; empty when it is no token, or none any more. */
  public Optional<Caller> findCaller(String text) {
    Instant now = clock.instant();
    byte[] hash = TokenText.hash(text);
    String key = java.util.HexFormat.of().formatHex(hash);
    Remembered known = remembered.get(key);
    if (known == null || !now.isBefore(known.until)) {
      Optional<ApiToken> found = tokens.findByHash(hash);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      known = new Remembered(markUsed(found.get(), now), now.plus(MEMORY));
      remembered.put(key, known);
    }
    return known.token.isValid(now) ? Optional.of(known.token.caller()) : Optional.empty();
  }

  /** A day is enough to find tokens that nobody uses, and little to learn of those who do. */
  private ApiToken markUsed(ApiToken token, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (token.isValid(now) && !token.lastUsed().equals(Optional.of(today))) {
      tokens.markUsed(token.id(), today);
    }
    return token;
  }
}
