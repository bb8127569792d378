package io.headwater.impact.jpa;

import io.headwater.impact.Waiver;
import io.headwater.impact.Waivers;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waivers in two tables to which rows are only added. */
@ApplicationScoped
class PostgresWaivers implements Waivers {

  private static final int MOST = 1_000;

  /** Parameters of one statement. */
  private static final int CHUNK = 5_000;

  @Override
  public void give(Waiver waiver) {
    Transactions.call(() -> {
      if (WaiverRow.findByIdOptional(waiver.id()).isEmpty()) {
        WaiverRow.of(waiver).persist();
      }
      return waiver;
    });
  }

  @Override
  public GivenWaiver revoke(String id, Revocation revoked) {
    return Transactions.call(() -> {
      WaiverRow row =
          WaiverRow.<WaiverRow>findByIdOptional(id)
              .orElseThrow(() ->
                  new CatalogException(ErrorCode.NOT_FOUND, "there is no waiver '" + id + "'"));
      if (RevocationRow.findByIdOptional(id).isPresent()) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT, "the waiver '" + id + "' was revoked before");
      }
      RevocationRow.of(id, revoked).persist();
      return new GivenWaiver(row.waiver(), Optional.of(revoked));
    });
  }

  @Override
  public List<Waiver> findHolding(Collection<? extends EntityId> subjects, Instant at) {
    List<String> ids = subjects.stream().map(EntityId::nodeId).distinct().toList();
    return Transactions.call(() -> {
      List<Waiver> found = new ArrayList<>();
      for (int from = 0; from < ids.size(); from += CHUNK) {
        WaiverRow.<WaiverRow>list(
                "from WaiverRow w where w.subject in ?1 and w.expiresAt > ?2 and not exists"
                    + " (select 1 from RevocationRow r where r.waiverId = w.id) order by w.id",
                ids.subList(from, Math.min(ids.size(), from + CHUNK)),
                Times.nanos(at))
            .forEach(row -> found.add(row.waiver()));
      }
      return found;
    });
  }

  @Override
  public List<GivenWaiver> listWaivers(DomainName domain) {
    return Transactions.call(() -> {
      List<WaiverRow> rows =
          WaiverRow.<WaiverRow>find("domain = ?1 order by givenAt desc, id", domain.value())
              .range(0, MOST - 1)
              .list();
      Map<String, Revocation> revoked = new HashMap<>();
      if (!rows.isEmpty()) {
        RevocationRow.<RevocationRow>list("waiverId in ?1", rows.stream().map(r -> r.id).toList())
            .forEach(row -> revoked.put(row.waiverId, row.revocation()));
      }
      return rows.stream()
          .map(row -> new GivenWaiver(row.waiver(), Optional.ofNullable(revoked.get(row.id))))
          .toList();
    });
  }
}
