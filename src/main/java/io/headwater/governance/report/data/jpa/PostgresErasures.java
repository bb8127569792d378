package io.headwater.governance.report.data.jpa;

import io.headwater.governance.report.data.Erasure;
import io.headwater.governance.report.data.ErasureStep;
import io.headwater.governance.report.data.ErasureStep.Settled;
import io.headwater.governance.report.data.Erasures;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Erasures in three tables to which rows are only added. */
@ApplicationScoped
class PostgresErasures implements Erasures {

  /** A step is open when nothing was said of it, or that it is open again. */
  private static final String OPEN =
      "exists (select 1 from StepRow s where s.erasure = e.id and not exists (select 1 from"
          + " SettlementRow d where d.erasure = s.erasure and d.dataset = s.dataset and d.state <>"
          + " 'OPEN' and d.sequence = (select max(o.sequence) from SettlementRow o where o.erasure"
          + " = s.erasure and o.dataset = s.dataset)))";

  @Override
  public void add(Erasure erasure) {
    Transactions.call(() -> {
      ErasureRow.of(erasure).persist();
      erasure.steps().forEach(step -> StepRow.of(erasure.id(), step).persist());
      return erasure;
    });
  }

  @Override
  public Erasure settle(
      String id, DatasetId dataset, Settled settled, Optional<Set<DomainName>> own) {
    return Transactions.call(() -> {
      if (steps(id, dataset, own) == 0) {
        throw new CatalogException(
            ErrorCode.NOT_FOUND,
            "there is no erasure '" + id + "' with a step for " + dataset.nodeId());
      }
      SettlementRow.of(id, dataset, settled).persist();
      SettlementRow.flush();
      return read(ErasureRow.list("id", id)).getFirst();
    });
  }

  private static long steps(String id, DatasetId dataset, Optional<Set<DomainName>> own) {
    String wanted = "erasure = ?1 and dataset = ?2";
    return own.isEmpty()
        ? StepRow.count(wanted, id, dataset.nodeId())
        : StepRow.count(
            wanted + " and domain in ?3",
            id,
            dataset.nodeId(),
            own.get().stream().map(DomainName::value).toList());
  }

  @Override
  public Optional<Erasure> find(String id) {
    return Transactions.call(() -> read(ErasureRow.list("id", id)).stream().findFirst());
  }

  @Override
  public Listed list(boolean onlyOpen, Optional<String> after, int first) {
    if (first < 1 || first > LARGEST_PAGE) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "first is " + first + "; it may be 1 to " + LARGEST_PAGE);
    }
    return Transactions.call(() -> {
      String wanted = "from ErasureRow e where e.sequence < ?1" + (onlyOpen ? " and " + OPEN : "");
      long before = after.map(PostgresErasures::sequence).orElse(Long.MAX_VALUE);
      List<ErasureRow> rows =
          ErasureRow.<ErasureRow>find(wanted + " order by e.sequence desc", before)
              .range(0, first)
              .list();
      return new Listed(
          read(rows.subList(0, Math.min(first, rows.size()))),
          rows.size() > first,
          ErasureRow.count(wanted, Long.MAX_VALUE));
    });
  }

  private static long sequence(String id) {
    return ErasureRow.<ErasureRow>find("id", id)
        .firstResultOptional()
        .map(row -> row.sequence)
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given"));
  }

  private static List<Erasure> read(List<ErasureRow> rows) {
    Collection<String> ids = rows.stream().map(row -> row.id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    record Step(String erasure, String dataset) {}
    Map<Step, Settled> settled = new HashMap<>();
    SettlementRow.<SettlementRow>list("erasure in ?1 order by sequence", ids)
        .forEach(row -> settled.put(new Step(row.erasure, row.dataset), row.settled()));
    Map<String, List<ErasureStep>> steps = new HashMap<>();
    StepRow.<StepRow>list("erasure in ?1 order by position, sequence", ids)
        .forEach(row ->
            steps
                .computeIfAbsent(row.erasure, _ -> new ArrayList<>())
                .add(
                    row.step(
                        Optional.ofNullable(settled.get(new Step(row.erasure, row.dataset))))));
    return rows.stream().map(row -> row.erasure(steps.getOrDefault(row.id, List.of()))).toList();
  }
}
