package io.headwater.governance.report.data;

import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.Calls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Erasures in memory; counts calls of those that look for one. Not thread-safe. */
public final class InMemoryErasures implements Erasures {

  /** How often each method that looks something up was called. */
  public final Calls calls = new Calls();

  private final Map<String, Erasure> all = new LinkedHashMap<>();

  @Override
  public void add(Erasure erasure) {
    all.put(erasure.id(), erasure);
  }

  @Override
  public Erasure settle(
      String id, DatasetId dataset, ErasureStep.Settled settled, Optional<Set<DomainName>> own) {
    calls.count("settle");
    Erasure known = all.get(id);
    if (known == null
        || known.steps().stream()
            .filter(s -> own.isEmpty() || s.domain().filter(own.get()::contains).isPresent())
            .noneMatch(s -> s.dataset().equals(dataset))) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND, "there is no step for " + dataset.nodeId() + " of '" + id + "'");
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
    calls.count("find");
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
