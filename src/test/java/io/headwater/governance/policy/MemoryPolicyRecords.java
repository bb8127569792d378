package io.headwater.governance.policy;

import io.headwater.governance.policy.GrantedException.Revocation;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Policies and exceptions in memory. Thread-safe; fails when told to. */
public final class MemoryPolicyRecords implements PolicyRecords {

  private final List<PolicyVersion> versions = new ArrayList<>();
  private final Map<String, GrantedException> exceptions = new LinkedHashMap<>();
  private long version = 1;
  private boolean broken;

  /** From now on the store does not answer, or does again. */
  public synchronized void setBroken(boolean broken) {
    this.broken = broken;
  }

  @Override
  public synchronized long version() {
    if (broken) {
      throw new CatalogException(ErrorCode.UNAVAILABLE, "the store does not answer");
    }
    return version;
  }

  @Override
  public synchronized List<PolicyVersion> listCurrent() {
    Map<Policy.Key, PolicyVersion> newest = new TreeMap<>();
    versions.forEach(one ->
        newest.merge(one.key(), one, (a, b) -> PolicyVersion.ORDER.compare(a, b) >= 0 ? a : b));
    return List.copyOf(newest.values());
  }

  @Override
  public synchronized List<PolicyVersion> listVersions(String policyId) {
    return versions.stream()
        .filter(one -> one.key().id().equals(policyId))
        .sorted(Comparator.comparing(PolicyVersion::at).reversed())
        .limit(1_000)
        .toList();
  }

  @Override
  public synchronized void add(Collection<PolicyVersion> added) {
    version++;
    added.stream().filter(one -> !versions.contains(one)).forEach(versions::add);
  }

  @Override
  public synchronized void grant(GrantedException exception) {
    version++;
    exceptions.putIfAbsent(exception.id(), exception);
  }

  @Override
  public synchronized GrantedException revoke(String id, Revocation revocation) {
    GrantedException granted = exceptions.get(id);
    if (granted == null) {
      throw new CatalogException(ErrorCode.NOT_FOUND, "there is no exception '" + id + "'");
    }
    if (granted.revocation().isPresent()) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, "'" + id + "' was revoked before");
    }
    version++;
    GrantedException revoked =
        new GrantedException(
            id,
            granted.policyId(),
            granted.subject(),
            granted.reason(),
            granted.approver(),
            granted.grantedAt(),
            granted.until(),
            Optional.of(revocation));
    exceptions.put(id, revoked);
    return revoked;
  }

  @Override
  public synchronized List<GrantedException> findHolding(Instant at) {
    return exceptions.values().stream()
        .filter(one -> one.revocation().isEmpty() && one.until().isAfter(at))
        .toList();
  }

  @Override
  public synchronized List<GrantedException> listExceptions() {
    return exceptions.values().stream()
        .sorted(
            Comparator.comparing(GrantedException::grantedAt)
                .reversed()
                .thenComparing(GrantedException::id))
        .limit(10_000)
        .toList();
  }
}
