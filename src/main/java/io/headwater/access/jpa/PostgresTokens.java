package io.headwater.access.jpa;

import io.headwater.access.ApiToken;
import io.headwater.access.ApiTokens;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** API tokens in one table. */
@ApplicationScoped
class PostgresTokens implements ApiTokens {

  @Override
  public void add(ApiToken token, byte[] hash) {
    Transactions.call(() -> {
      TokenRow.of(token, hash).persist();
      return token;
    });
  }

  @Override
  public Optional<ApiToken> findByHash(byte[] hash) {
    return Transactions.call(() ->
        TokenRow.<TokenRow>find("hash", (Object) hash).firstResultOptional().map(TokenRow::token));
  }

  @Override
  public List<ApiToken> listTokens() {
    return Transactions.call(() ->
        TokenRow.<TokenRow>find("order by createdAt desc, id").range(0, MOST - 1).list().stream()
            .map(TokenRow::token)
            .toList());
  }

  @Override
  public ApiToken revoke(String id, Instant at) {
    return Transactions.call(() -> {
      TokenRow row =
          TokenRow.<TokenRow>findByIdOptional(id)
              .orElseThrow(() ->
                  new CatalogException(ErrorCode.NOT_FOUND, "there is no API token '" + id + "'"));
      if (row.revokedAt == null) {
        row.revokedAt = Times.nanos(at);
      }
      return row.token();
    });
  }

  @Override
  public void markUsed(String id, LocalDate day) {
    Transactions.call(() ->
        TokenRow.update(
            "lastUsed = ?1 where id = ?2 and (lastUsed is null or lastUsed < ?1)", day, id));
  }
}
