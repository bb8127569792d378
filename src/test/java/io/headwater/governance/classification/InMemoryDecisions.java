package io.headwater.governance.classification;

import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions in memory. Not thread-safe. */
public final class InMemoryDecisions implements ClassificationDecisions {

  private final Map<String, ClassificationDecision> all = new LinkedHashMap<>();

  @Override
  public void add(ClassificationDecision decision) {
    all.put(decision.id(), decision);
  }

  @Override
  public ClassificationDecision withdraw(String id, Withdrawal withdrawal) {
    ClassificationDecision known = all.get(id);
    if (known == null) {
      throw new CatalogException(ErrorCode.NOT_FOUND, "there is no decision '" + id + "'");
    }
    if (known.withdrawal().isPresent()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "the decision '" + id + "' was withdrawn before");
    }
    ClassificationDecision now = known.withdrawn(withdrawal);
    all.put(id, now);
    return now;
  }

  @Override
  public List<ClassificationDecision> findHolding(Collection<DatasetId> names) {
    Map<String, ClassificationDecision> latest = new LinkedHashMap<>();
    for (ClassificationDecision one : all.values()) {
      if (names.contains(one.dataset()) && one.withdrawal().isEmpty()) {
        latest.put(one.dataset().nodeId() + " " + one.path(), one);
      }
    }
    return List.copyOf(latest.values());
  }

  @Override
  public Set<DatasetId> findDecided() {
    Set<DatasetId> names = new HashSet<>();
    all.values().forEach(one -> names.add(one.dataset()));
    return names;
  }

  @Override
  public List<ClassificationDecision> listDecisions(
      Collection<DatasetId> names, Optional<String> path, int first) {
    return new ArrayList<>(all.values())
        .reversed().stream()
            .filter(one -> names.contains(one.dataset()))
            .filter(one -> path.isEmpty() || path.get().equals(one.path()))
            .limit(first)
            .toList();
  }
}
