package io.headwater.access;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** API tokens in a list; counts look-ups. Not thread-safe. */
public final class InMemoryTokens implements ApiTokens {

  /** How often a token was looked up. */
  public int lookUps;

  private final List<Kept> tokens = new ArrayList<>();

  private record Kept(ApiToken token, String hash) {}

  @Override
  public void add(ApiToken token, byte[] hash) {
    tokens.add(new Kept(token, HexFormat.of().formatHex(hash)));
  }

  @Override
  public Optional<ApiToken> findByHash(byte[] hash) {
    lookUps++;
    String text = HexFormat.of().formatHex(hash);
    return tokens.stream().filter(kept -> kept.hash.equals(text)).map(Kept::token).findFirst();
  }

  @Override
  public List<ApiToken> listTokens() {
    return tokens.stream()
        .map(Kept::token)
        .sorted(Comparator.comparing(ApiToken::createdAt).reversed().thenComparing(ApiToken::id))
        .limit(MOST)
        .toList();
  }

  @Override
  public ApiToken revoke(String id, Instant at) {
    ApiToken token = get(id);
    return token.revokedAt().isPresent()
        ? token
        : replace(token, Optional.of(at), token.lastUsed());
  }

  @Override
  public void markUsed(String id, LocalDate day) {
    ApiToken token = get(id);
    if (token.lastUsed().isEmpty() || token.lastUsed().get().isBefore(day)) {
      replace(token, token.revokedAt(), Optional.of(day));
    }
  }

  private ApiToken get(String id) {
    return tokens.stream()
        .map(Kept::token)
        .filter(token -> token.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new CatalogException(ErrorCode.NOT_FOUND, "no token " + id));
  }

  private ApiToken replace(
      ApiToken token, Optional<Instant> revokedAt, Optional<LocalDate> lastUsed) {
    ApiToken changed =
        new ApiToken(
            token.id(),
            token.name(),
            token.scopes(),
            token.domains(),
            token.namespaces(),
            token.createdBy(),
            token.createdAt(),
            token.expiresAt(),
            revokedAt,
            lastUsed);
    tokens.replaceAll(
        kept -> kept.token.id().equals(token.id()) ? new Kept(changed, kept.hash) : kept);
    return changed;
  }
}
