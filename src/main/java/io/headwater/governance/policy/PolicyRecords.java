package io.headwater.governance.policy;

import io.headwater.governance.policy.GrantedException.Revocation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps policies and exceptions. Everything is only ever added. Thread-safe; all methods throw
 * {@link io.headwater.model.CatalogException} with UNAVAILABLE when the store does not answer.
 */
public interface PolicyRecords {

  /** Grows with every change of policies and exceptions. Cheap. */
  long version();

  /**
   * The newest version of every wording, retired ones among them, by {@link PolicyVersion#ORDER}.
   */
  List<PolicyVersion> listCurrent();

  /** Every version of the wordings of a rule, the newest first; at most 1,000. */
  List<PolicyVersion> listVersions(String policyId);

  /** Adds versions at once; those that are there already change nothing. */
  void add(Collection<PolicyVersion> versions);

  /** Records an exception; granting the same one again, by its id, changes nothing. */
  void grant(GrantedException exception);

  /**
   * Records that an exception holds no longer.
   *
   * @throws io.headwater.model.CatalogException NOT_FOUND when no such exception was granted;
   *     INVALID_ARGUMENT when it was revoked before
   */
  GrantedException revoke(String id, Revocation revocation);

  /** Exceptions that hold at a time. */
  List<GrantedException> findHolding(Instant at);

  /** Every exception that was ever granted, the newest first, then by id; at most 10,000. */
  List<GrantedException> listExceptions();
}
