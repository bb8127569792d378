package io.headwater.governance.report.jpa;

/** Statements over kept reports. */
final class ReportSql {

  static final String ADD =
      """
      insert into kept_report
        (id, kind, domain, subject, as_of, written_at, written_by, period, hash, body)
      values (:id, :kind, :domain, :subject, :asOf, :writtenAt, :by,
        cast(nullif(:period, '') as bigint), :hash, :body)
      on conflict do nothing
      """;

  private static final String HEAD =
      "id, kind, domain, subject, as_of, written_at, written_by, period, hash";

  static final String FIND = "select " + HEAD + ", body from kept_report where id = :id";

  /** Empty texts and the flags switch conditions off. */
  private static final String PASSES =
      """
       (:kind = '' or kind = :kind)
        and (not :ofOne or domain = :domain)
        and as_of <= :upTo
        and (:everywhere or domain in (:within))
      """;

  static final String LIST =
      "select "
          + HEAD
          + " from kept_report where "
          + PASSES
          + """
           and (written_at < :placeAt or (written_at = :placeAt and id > :placeId))
          order by written_at desc, id
          """;

  static final String COUNT = "select count(*) from kept_report where " + PASSES;

  /** Counts one row when the turn is new, or when whoever took it has lost it. */
  static final String TAKE =
      """
      insert into report_turn (kind, domain, period, taken_at)
      select :kind, :domain, :period, :now
      where not exists (select 1 from kept_report r
        where r.kind = :kind and r.domain = :domain and r.period = :period)
      on conflict (kind, domain, period) do update set taken_at = excluded.taken_at
        where report_turn.taken_at <= :lost
      """;

  static final String REMOVE_OLD =
      """
      delete from kept_report where id in (
        select id from (
          select id, written_at, row_number()
            over (partition by kind, domain order by written_at desc, id) as place
          from kept_report) ranked
        where written_at < :before or place > :most)
      """;

  /** Only the newest turn can come again. */
  static final String REMOVE_TURNS =
      """
      delete from report_turn old where exists (select 1 from report_turn other
        where other.kind = old.kind and other.domain = old.domain and other.period > old.period)
      """;

  private ReportSql() {}
}
