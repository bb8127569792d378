package io.headwater.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * API tokens. Thread-safe. All methods throw {@link io.headwater.model.CatalogException} with
 * UNAVAILABLE when the store does not answer.
 */
public interface ApiTokens {

  /** Most tokens that are listed. */
  int MOST = 1_000;

  /**
   * Keeps a new token.
   *
   * @param hash of its text; nothing else of the text is kept
   */
  void add(ApiToken token, byte[] hash);

  /** The token whose text has this hash, valid or not. */
  Optional<ApiToken> findByHash(byte[] hash);

  /** Every token, the newest first; at most {@link #MOST}. */
  List<ApiToken> listTokens();

  /**
   * Takes a token back; one that was taken back before stays as it is.
   *
   * @throws io.headwater.model.CatalogException NOT_FOUND when there is none
   */
  ApiToken revoke(String id, Instant at);

  /** Remembers the day of its latest use; an earlier day changes nothing. */
  void markUsed(String id, LocalDate day);
}
