package io.headwater.governance.classification.jpa;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.governance.classification.ClassificationDecisions;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions in two tables to which rows are only added. */
@ApplicationScoped
class PostgresDecisions implements ClassificationDecisions {

  private static final int MOST = 1_000;

  /** Parameters of one statement. */
  private static final int CHUNK = 5_000;

  @Override
  public void add(ClassificationDecision decision) {
    Transactions.call(() -> {
      DecisionRow.of(decision).persist();
      return decision;
    });
  }

  @Override
  public ClassificationDecision withdraw(String id, Withdrawal withdrawal) {
    return Transactions.call(() -> {
      DecisionRow row =
          DecisionRow.<DecisionRow>find("id", id)
              .firstResultOptional()
              .orElseThrow(() ->
                  new CatalogException(
                      ErrorCode.NOT_FOUND,
                      "there is no decision '" + id + "' about a classification"));
      if (WithdrawalRow.findByIdOptional(id).isPresent()) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT, "the decision '" + id + "' was withdrawn before");
      }
      WithdrawalRow.of(id, withdrawal).persist();
      return row.decision(Optional.of(withdrawal));
    });
  }

  @Override
  public List<ClassificationDecision> findHolding(Collection<DatasetId> names) {
    List<String> ids = names.stream().map(DatasetId::nodeId).distinct().toList();
    return Transactions.call(() -> {
      List<ClassificationDecision> found = new ArrayList<>();
      for (int from = 0; from < ids.size(); from += CHUNK) {
        DecisionRow.<DecisionRow>list(
                "from DecisionRow d where d.dataset in ?1 and d.sequence = (select max(o.sequence)"
                    + " from DecisionRow o where o.dataset = d.dataset and o.path = d.path and not"
                    + " exists (select 1 from WithdrawalRow w where w.decision = o.id))"
                    + " order by d.sequence",
                ids.subList(from, Math.min(ids.size(), from + CHUNK)))
            .forEach(row -> found.add(row.decision(Optional.empty())));
      }
      return found;
    });
  }

  @Override
  public Set<DatasetId> findDecided() {
    return Transactions.call(() -> {
      Set<DatasetId> names = new HashSet<>();
      DecisionRow.getEntityManager()
          .createQuery("select distinct d.dataset from DecisionRow d", String.class)
          .getResultList()
          .forEach(id -> names.add((DatasetId) NodeIds.parse(id)));
      return names;
    });
  }

  @Override
  public List<ClassificationDecision> listDecisions(
      Collection<DatasetId> names, Optional<String> path, int first) {
    if (first < 1 || first > MOST) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "first is " + first + "; it may be 1 to " + MOST);
    }
    List<String> ids = names.stream().map(DatasetId::nodeId).distinct().toList();
    return Transactions.call(() -> {
      String wanted = "dataset in ?1" + (path.isPresent() ? " and path = ?2" : "");
      Object[] parameters = path.isPresent() ? new Object[] {ids, path.get()} : new Object[] {ids};
      List<DecisionRow> rows =
          DecisionRow.<DecisionRow>find(wanted + " order by sequence desc", parameters)
              .range(0, first - 1)
              .list();
      Map<String, Withdrawal> withdrawn = new HashMap<>();
      if (!rows.isEmpty()) {
        WithdrawalRow.<WithdrawalRow>list("decision in ?1", rows.stream().map(r -> r.id).toList())
            .forEach(row -> withdrawn.put(row.decision, row.withdrawal()));
      }
      return rows.stream()
          .map(row -> row.decision(Optional.ofNullable(withdrawn.get(row.id))))
          .toList();
    });
  }
}
