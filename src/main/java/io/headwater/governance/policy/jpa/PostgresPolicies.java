package io.headwater.governance.policy.jpa;

import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.GrantedException.Revocation;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.PolicyVersion;
import io.headwater.governance.policy.PolicyVersion.State;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Policies and exceptions in tables to which rows are only added. Thread-safe. */
@ApplicationScoped
class PostgresPolicies implements PolicyRecords {

  private final EntityManager entities;

  PostgresPolicies(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public long version() {
    return Transactions.call(() -> number(rowOf(PolicySql.VERSION)));
  }

  @Override
  public List<PolicyVersion> listCurrent() {
    return Transactions.call(() -> {
      Map<Policy.Key, PolicyVersion> newest = new TreeMap<>();
      for (PolicyVersion version : versions(query(PolicySql.CURRENT).getResultList())) {
        newest.merge(
            version.key(),
            version,
            (one, other) -> PolicyVersion.ORDER.compare(one, other) >= 0 ? one : other);
      }
      return List.copyOf(newest.values());
    });
  }

  @Override
  public List<PolicyVersion> listVersions(String policyId) {
    return Transactions.call(
        () -> versions(query(PolicySql.VERSIONS).setParameter("policy", policyId).getResultList()));
  }

  @Override
  public void add(Collection<PolicyVersion> versions) {
    Transactions.call(() -> {
      nextVersion();
      Set<String> documents = new HashSet<>();
      for (PolicyVersion version : versions) {
        if (documents.add(version.source())) {
          entities
              .createNativeQuery(PolicySql.ADD_DOCUMENT)
              .setParameter("hash", version.hash())
              .setParameter("source", version.source())
              .executeUpdate();
        }
        entities
            .createNativeQuery(PolicySql.ADD_VERSION)
            .setParameter("policy", version.key().id())
            .setParameter("scope", version.key().scope().text())
            .setParameter("state", version.state().name())
            .setParameter("at", Times.nanos(version.at()))
            .setParameter("by", version.by())
            .setParameter("reason", version.reason())
            .setParameter("document", version.hash())
            .executeUpdate();
      }
      return versions;
    });
  }

  @Override
  public void grant(GrantedException exception) {
    Transactions.call(() -> {
      nextVersion();
      return entities
          .createNativeQuery(PolicySql.GRANT)
          .setParameter("id", exception.id())
          .setParameter("policy", exception.policyId())
          .setParameter("subject", exception.subject())
          .setParameter("reason", exception.reason())
          .setParameter("approver", exception.approver())
          .setParameter("at", Times.nanos(exception.grantedAt()))
          .setParameter("until", Times.nanos(exception.until()))
          .executeUpdate();
    });
  }

  @Override
  public GrantedException revoke(String id, Revocation revocation) {
    return Transactions.call(() -> {
      nextVersion();
      List<Object[]> found = query(PolicySql.ONE_EXCEPTION).setParameter("id", id).getResultList();
      if (found.isEmpty()) {
        throw new CatalogException(ErrorCode.NOT_FOUND, "there is no exception '" + id + "'");
      }
      GrantedException granted = exception(found.getFirst());
      if (granted.revocation().isPresent()) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT, "the exception '" + id + "' was revoked before");
      }
      entities
          .createNativeQuery(PolicySql.REVOKE)
          .setParameter("id", id)
          .setParameter("reason", revocation.reason())
          .setParameter("by", revocation.by())
          .setParameter("at", Times.nanos(revocation.at()))
          .executeUpdate();
      return exception(
          query(PolicySql.ONE_EXCEPTION).setParameter("id", id).getResultList().getFirst());
    });
  }

  @Override
  public List<GrantedException> findHolding(Instant at) {
    return Transactions.call(() ->
        query(PolicySql.HOLDING).setParameter("at", Times.nanos(at)).getResultList().stream()
            .map(PostgresPolicies::exception)
            .toList());
  }

  @Override
  public List<GrantedException> listExceptions() {
    return Transactions.call(() ->
        query(PolicySql.ALL_EXCEPTIONS).getResultList().stream()
            .map(PostgresPolicies::exception)
            .toList());
  }

  private void nextVersion() {
    entities.createNativeQuery(PolicySql.NEXT_VERSION).executeUpdate();
  }

  private NativeQuery<Object[]> query(String sql) {
    return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
  }

  private Object rowOf(String sql) {
    return entities.createNativeQuery(sql).getSingleResult();
  }

  private List<PolicyVersion> versions(List<Object[]> rows) {
    Set<String> hashes = new HashSet<>();
    rows.forEach(row -> hashes.add((String) row[6]));
    Map<String, String> sources = new HashMap<>();
    if (!hashes.isEmpty()) {
      query(PolicySql.DOCUMENTS)
          .setParameterList("hashes", hashes)
          .getResultList()
          .forEach(row -> sources.put((String) row[0], (String) row[1]));
    }
    List<PolicyVersion> versions = new ArrayList<>();
    for (Object[] row : rows) {
      PolicyScope scope =
          PolicyScope.parse((String) row[1])
              .orElseThrow(
                  () -> new IllegalStateException("policy_version holds the scope " + row[1]));
      versions.add(
          new PolicyVersion(
              new Policy.Key((String) row[0], scope),
              State.valueOf((String) row[2]),
              Times.ofNanos(number(row[3])),
              (String) row[4],
              (String) row[5],
              sources.getOrDefault((String) row[6], "")));
    }
    return versions;
  }

  private static GrantedException exception(Object[] row) {
    Object revokedBy = row[7];
    return new GrantedException(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        Times.ofNanos(number(row[5])),
        Times.ofNanos(number(row[6])),
        revokedBy == null
            ? Optional.empty()
            : Optional.of(
                new Revocation(
                    (String) revokedBy, (String) row[8], Times.ofNanos(number(row[9])))));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
