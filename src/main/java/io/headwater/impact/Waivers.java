package io.headwater.impact;

import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps waivers. Giving and revoking are only ever added: nothing is changed or lost. Thread-safe;
 * all methods throw {@link io.headwater.model.CatalogException} with UNAVAILABLE when the store
 * does not answer.
 */
public interface Waivers {

  /** Records a waiver; giving the same one again, by its id, changes nothing. */
  void give(Waiver waiver);

  /**
   * Records that a waiver holds no longer.
   *
   * @param revoked which, who, when and why
   * @throws io.headwater.model.CatalogException NOT_FOUND when no such waiver was given;
   *     INVALID_ARGUMENT when it was revoked before
   */
  GivenWaiver revoke(String id, Revocation revoked);

  /** The waivers on some subjects that hold at a time: given, not expired, not revoked. */
  List<Waiver> findHolding(Collection<? extends EntityId> subjects, Instant at);

  /** Every waiver that a domain ever gave, the newest first, then by id; at most 1,000. */
  List<GivenWaiver> listWaivers(DomainName domain);

  /**
   * Who took a waiver back.
   *
   * @param by who
   * @param reason in their words; not blank
   * @param at when
   */
  record Revocation(String by, String reason, Instant at) {}

  /**
   * A waiver with what became of it.
   *
   * @param waiver as it was given
   * @param revocation empty unless it was revoked
   */
  record GivenWaiver(Waiver waiver, Optional<Revocation> revocation) {

    /** Whether it holds at a time. */
    public boolean holds(Instant at) {
      return revocation.isEmpty() && at.isBefore(waiver.expiresAt());
    }
  }
}
