package io.headwater.governance.policy.jpa;

/** Statements over policies and exceptions. */
final class PolicySql {

  static final String VERSION = "select version from policy_state";

  /**
   * Taken first by every writer: changes follow each other, and no number is seen before its rows.
   */
  static final String NEXT_VERSION = "update policy_state set version = version + 1";

  static final String ADD_DOCUMENT =
      "insert into policy_document (hash, source) values (:hash, :source) on conflict do nothing";

  static final String ADD_VERSION =
      """
      insert into policy_version
        (policy_id, scope, state, published_at, published_by, reason, document)
      values (:policy, :scope, :state, :at, :by, :reason, :document)
      on conflict do nothing
      """;

  private static final String COLUMNS =
      "v.policy_id, v.scope, v.state, v.published_at, v.published_by, v.reason, v.document";

  /** May hold several of one time; the reader decides by content. */
  static final String CURRENT =
      "select "
          + COLUMNS
          + """
           from policy_version v where v.published_at = (
            select max(n.published_at) from policy_version n
            where n.policy_id = v.policy_id and n.scope = v.scope)
          order by v.sequence
          """;

  static final String VERSIONS =
      "select "
          + COLUMNS
          + """
           from policy_version v where v.policy_id = :policy
          order by v.published_at desc, v.sequence desc limit 1000
          """;

  static final String DOCUMENTS =
      "select hash, source from policy_document where hash in (:hashes)";

  private static final String EXCEPTIONS =
      """
      select e.id, e.policy_id, e.subject, e.reason, e.approver, e.granted_at, e.ends_at,
        r.revoked_by, r.reason, r.revoked_at
      from policy_exception e left join policy_exception_revocation r on r.exception_id = e.id
      """;

  static final String HOLDING =
      EXCEPTIONS + " where e.ends_at > :at and r.exception_id is null order by e.id";

  static final String ALL_EXCEPTIONS = EXCEPTIONS + " order by e.granted_at desc, e.id limit 10000";

  static final String ONE_EXCEPTION = EXCEPTIONS + " where e.id = :id";

  static final String GRANT =
      """
      insert into policy_exception
        (id, policy_id, subject, reason, approver, granted_at, ends_at)
      values (:id, :policy, :subject, :reason, :approver, :at, :until)
      on conflict do nothing
      """;

  static final String REVOKE =
      """
      insert into policy_exception_revocation (exception_id, reason, revoked_by, revoked_at)
      values (:id, :reason, :by, :at)
      """;

  private PolicySql() {}
}
