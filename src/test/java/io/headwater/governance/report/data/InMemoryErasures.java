package io.headwater.governance.report.data;

import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Erasures in memory. Not thread-safe. */
public final class InMemoryErasures implements Erasures {

  private final Map<String, Erasure> all = new LinkedHashMap<>();

  @Override
  public void add(Erasure erasure) {
    all.put(erasure.id(), erasure);
  }

  @Override
  public Erasure settle(String id, DatasetId dataset, ErasureStep.Settled settled) {
    Erasure known = all.get(id);
    if (known == null || known.steps().stream().noneMatch(s -> s.dataset().equals(dataset))) {
      throw new CatalogException(ErrorCode.NOT_FOUND, "there is no such step of '" + id + "'");
    }
    List<ErasureStep> steps =
        known.steps().stream()
            .map(step -> step.dataset().equals(dataset) ? step.with(settled) : step)
            .toList();
    Erasure now =
        new Erasure(
            id,
            known.column(),
            known.subject(),
            known.planHash(),
            known.startedAt(),
            known.startedBy(),
            steps);
    all.put(id, now);
    return now;
  }

  @Override
  public Optional<Erasure> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Listed list(boolean onlyOpen, Optional<String> after, int first) {
    if (first < 1 || first > LARGEST_PAGE) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, "first is " + first);
    }
    if (after.filter(id -> !all.containsKey(id)).isPresent()) {
      throw new CatalogException(ErrorCode.INVALID_CURSOR, "the cursor is damaged");
    }
    List<Erasure> newest = List.copyOf(all.values()).reversed();
    int from = after.map(id -> newest.indexOf(all.get(id)) + 1).orElse(0);
    List<Erasure> wanted = newest.stream().filter(one -> !onlyOpen || !one.isComplete()).toList();
    List<Erasure> rest =
        newest.subList(from, newest.size()).stream()
            .filter(one -> !onlyOpen || !one.isComplete())
            .toList();
    return new Listed(
        rest.subList(0, Math.min(first, rest.size())), rest.size() > first, wanted.size());
  }
}
