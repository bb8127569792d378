package io.headwater.governance.report.jpa;

import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.KeptReport.Head;
import io.headwater.governance.report.KeptReports;
import io.headwater.governance.report.Report;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Kept reports in a table. Thread-safe. */
@ApplicationScoped
class PostgresReports implements KeptReports {

  private final EntityManager entities;

  PostgresReports(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean add(KeptReport report) {
    Head head = report.head();
    byte[] body = StoredReport.write(report.report());
    return Transactions.call(() ->
        entities
                .createNativeQuery(ReportSql.ADD)
                .setParameter("id", head.id())
                .setParameter("kind", head.kind().name())
                .setParameter("domain", text(head.domain()))
                .setParameter("subject", head.column().map(ColumnRef::nodeId).orElse(""))
                .setParameter("asOf", Times.nanos(head.asOf()))
                .setParameter("writtenAt", Times.nanos(head.writtenAt()))
                .setParameter("by", head.writtenBy())
                .setParameter(
                    "period", head.period().map(Times::nanos).map(String::valueOf).orElse(""))
                .setParameter("hash", head.contentHash())
                .setParameter("body", body)
                .executeUpdate()
            == 1);
  }

  @Override
  public Optional<KeptReport> find(String id) {
    if (id.indexOf('\0') >= 0) {
      // No text of PostgreSQL can hold it.
      return Optional.empty();
    }
    return Transactions.call(() -> rows(ReportSql.FIND).setParameter("id", id).getResultList())
        .stream()
        .findFirst()
        .map(PostgresReports::report);
  }

  private static KeptReport report(Object[] row) {
    Head head = head(row);
    StoredReport.Body body = StoredReport.read((byte[]) row[9]);
    return new KeptReport(
        head,
        new Report(
            new ReportRequest(
                head.kind(),
                head.domain(),
                Optional.of(head.asOf()).filter(_ -> body.hadTime()),
                head.column()),
            head.asOf(),
            head.writtenAt(),
            body.policies(),
            body.content(),
            head.contentHash()));
  }

  private static Head head(Object[] row) {
    return new Head(
        (String) row[0],
        ReportKind.valueOf((String) row[1]),
        Optional.of((String) row[2]).filter(name -> !name.isEmpty()).map(DomainName::new),
        Optional.of((String) row[3])
            .filter(id -> !id.isEmpty())
            .map(id -> (ColumnRef) NodeIds.parse(id)),
        time(row[4]),
        time(row[5]),
        (String) row[6],
        row[7] == null ? Optional.empty() : Optional.of(time(row[7])),
        (String) row[8]);
  }

  private static Instant time(Object nanos) {
    return Times.ofNanos(((Number) nanos).longValue());
  }

  private static String text(Optional<DomainName> domain) {
    return domain.map(DomainName::value).orElse("");
  }

  @Override
  public List<Head> list(Filter filter, Optional<Place> after, int most) {
    return Transactions.call(() ->
            filtered(rows(ReportSql.LIST), filter)
                .setParameter(
                    "placeAt", after.map(Place::writtenAt).map(Times::nanos).orElse(Long.MAX_VALUE))
                .setParameter("placeId", after.map(Place::id).orElse("").replace("\0", ""))
                .setMaxResults(most)
                .getResultList())
        .stream()
        .map(PostgresReports::head)
        .toList();
  }

  @Override
  public long count(Filter filter) {
    return Transactions.call(() ->
        ((Number)
                filtered(
                        entities
                            .unwrap(Session.class)
                            .createNativeQuery(ReportSql.COUNT, Object.class),
                        filter)
                    .getSingleResult())
            .longValue());
  }

  private static <T> NativeQuery<T> filtered(NativeQuery<T> query, Filter filter) {
    Optional<DomainName> domain = filter.scope().flatMap(Scope::domain);
    Set<String> within =
        filter.within().orElse(Set.of()).stream()
            .map(DomainName::value)
            .collect(Collectors.toSet());
    // A list of none is no SQL; no domain is called so.
    within.add("\n");
    return query
        .setParameter("kind", filter.kind().map(Enum::name).orElse(""))
        .setParameter("ofOne", filter.scope().isPresent())
        .setParameter("domain", text(domain))
        .setParameter("upTo", filter.upTo().map(Times::nanos).orElse(Long.MAX_VALUE))
        .setParameter("everywhere", filter.within().isEmpty())
        .setParameterList("within", within);
  }

  @Override
  public boolean take(Turn turn, Instant now, Duration patience) {
    return Transactions.call(() ->
        entities
                .createNativeQuery(ReportSql.TAKE)
                .setParameter("kind", turn.kind().name())
                .setParameter("domain", text(turn.domain()))
                .setParameter("period", Times.nanos(turn.start()))
                .setParameter("now", Times.nanos(now))
                .setParameter("lost", Times.nanos(now.minus(patience)))
                .executeUpdate()
            == 1);
  }

  @Override
  public int removeOld(Optional<Instant> before, int mostOfEach) {
    return Transactions.call(() -> {
      entities.createNativeQuery(ReportSql.REMOVE_TURNS).executeUpdate();
      return entities
          .createNativeQuery(ReportSql.REMOVE_OLD)
          .setParameter("before", before.map(Times::nanos).orElse(Long.MIN_VALUE))
          .setParameter("most", mostOfEach)
          .executeUpdate();
    });
  }

  private NativeQuery<Object[]> rows(String sql) {
    return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
  }
}
