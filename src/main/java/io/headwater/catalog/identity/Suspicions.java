package io.headwater.catalog.identity;

import io.headwater.catalog.Slice;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.catalog.identity.IdentityGraph.Lookalikes;
import io.headwater.catalog.identity.Suspicion.Evidence;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds datasets that look alike but are not united. Only names with one last part on one platform
 * are compared, and of these at most {@link IdentitySettings#largestBucket}: the cost of a page
 * does not grow with the catalog. Pairs that somebody dismissed or split are left out.
 */
@ApplicationScoped
public class Suspicions {

  private static final int BUCKETS = 50;
  private static final int FEWEST_COLUMNS = 3;
  private static final double COLUMNS_ALIKE = 0.8;
  private static final double LEAST = 0.3;

  private final IdentityGraph graph;
  private final DecisionLog decisions;
  private final IdentitySettings settings;

  /** Suspicions over their ports. */
  public Suspicions(IdentityGraph graph, DecisionLog decisions, IdentitySettings settings) {
    this.graph = graph;
    this.decisions = decisions;
    this.settings = settings;
  }

  /**
   * Pairs that may be one dataset, in the order of the last parts of their names. The total is
   * unknown and told as 0.
   *
   * @param first at most this many, 1 to 1,000
   * @param after a {@link Slice#next()} of the same list
   */
  public Slice<Suspicion> listSuspicions(int first, Optional<String> after) {
    String from = after.map(Suspicions::key).orElse("");
    int skip = after.map(Suspicions::place).orElse(0);
    List<Suspicion> found = new ArrayList<>();
    while (true) {
      List<Lookalikes> buckets = graph.listLookalikes(from, BUCKETS, settings.largestBucket());
      for (Lookalikes bucket : buckets) {
        List<Suspicion> pairs = compare(bucket);
        int begin = bucket.key().equals(from) ? Math.min(skip, pairs.size()) : 0;
        int room = first - found.size();
        if (pairs.size() - begin > room) {
          found.addAll(pairs.subList(begin, begin + room));
          return new Slice<>(found, Optional.of((begin + room) + " " + bucket.key()), 0);
        }
        found.addAll(pairs.subList(begin, pairs.size()));
      }
      if (buckets.size() < BUCKETS) {
        return new Slice<>(found, Optional.empty(), 0);
      }
      // Keys end in no NUL: the next key is the first one behind.
      from = buckets.getLast().key() + '\u0001';
      skip = 0;
    }
  }

  private static String key(String cursor) {
    return cursor.substring(cursor.indexOf(' ') + 1);
  }

  private static int place(String cursor) {
    try {
      return Integer.parseInt(cursor.substring(0, Math.max(0, cursor.indexOf(' '))));
    } catch (NumberFormatException e) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR,
          "the cursor is not one of this list; begin again without it",
          e);
    }
  }

  private List<Suspicion> compare(Lookalikes bucket) {
    SortedMap<DatasetId, SortedSet<DatasetId>> names = new TreeMap<>();
    bucket
        .canonical()
        .forEach(
            (name, canonical) -> names.computeIfAbsent(canonical, _ -> new TreeSet<>()).add(name));
    Map<DatasetId, SortedSet<String>> columns = graph.findColumns(names.keySet());
    Collection<Decision> decided = decisions.findTouching(bucket.canonical().keySet());
    List<DatasetId> datasets = List.copyOf(names.keySet());
    List<Suspicion> found = new ArrayList<>();
    for (int i = 0; i < datasets.size(); i++) {
      for (int j = i + 1; j < datasets.size(); j++) {
        DatasetId one = datasets.get(i);
        DatasetId other = datasets.get(j);
        SortedSet<String> shared = new TreeSet<>(columns.getOrDefault(one, new TreeSet<>()));
        SortedSet<String> all = new TreeSet<>(shared);
        shared.retainAll(columns.getOrDefault(other, new TreeSet<>()));
        all.addAll(columns.getOrDefault(other, new TreeSet<>()));
        List<Evidence> evidence = evidence(names(names, one), names(names, other), shared, all);
        double score = together(evidence);
        if (score >= LEAST && !isDecided(decided, names(names, one), names(names, other))) {
          found.add(new Suspicion(one, other, evidence, shared.size(), score));
        }
      }
    }
    return found;
  }

  private static SortedSet<DatasetId> names(
      Map<DatasetId, SortedSet<DatasetId>> names, DatasetId canonical) {
    return names.getOrDefault(canonical, new TreeSet<>());
  }

  private static List<Evidence> evidence(
      SortedSet<DatasetId> names,
      SortedSet<DatasetId> others,
      SortedSet<String> shared,
      SortedSet<String> all) {
    // Of each kind the best: many names of a dataset are no more evidence than two.
    Map<String, Evidence> best = new HashMap<>();
    for (DatasetId one : names) {
      for (DatasetId other : others) {
        spelling(one, other).ifPresent(evidence -> keep(best, evidence));
        HostEvidence.find(one, other).ifPresent(evidence -> keep(best, evidence));
      }
    }
    double alike = all.isEmpty() ? 0 : (double) shared.size() / all.size();
    if (shared.size() >= FEWEST_COLUMNS && alike >= COLUMNS_ALIKE) {
      String some = String.join(", ", shared.stream().limit(5).toList());
      keep(best, new Evidence("same-columns", some, rounded(alike / 2)));
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Evidence::score).reversed().thenComparing(Evidence::kind))
        .toList();
  }

  private static void keep(Map<String, Evidence> best, Evidence evidence) {
    best.putIfAbsent(evidence.kind(), evidence);
  }

  private static Optional<Evidence> spelling(DatasetId one, DatasetId other) {
    if (!SpellingRules.looseKey(one).equals(SpellingRules.looseKey(other))) {
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(
            String.join("+", SpellingRules.findLooseReasons(one, other)),
            spelled(one) + " and " + spelled(other),
            0.8));
  }

  private static String spelled(DatasetId name) {
    return name.namespace() + " " + name.name();
  }

  private static double together(List<Evidence> evidence) {
    double doubt = 1;
    for (Evidence one : evidence) {
      doubt *= 1 - one.score();
    }
    return rounded(1 - doubt);
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }

  private static boolean isDecided(
      Collection<Decision> decisions, Set<DatasetId> names, Set<DatasetId> others) {
    return decisions.stream()
        .filter(decision -> !decision.undone())
        .anyMatch(decision ->
            switch (decision.content()) {
              case Dismissal dismissal ->
                  meets(dismissal.names(), names) && meets(dismissal.names(), others);
              case Split split ->
                  (meets(split.apart(), names) && meets(split.rest(), others))
                      || (meets(split.apart(), others) && meets(split.rest(), names));
              case Merge _, Undo _ -> false;
            });
  }

  private static boolean meets(Set<DatasetId> some, Set<DatasetId> others) {
    return some.stream().anyMatch(others::contains);
  }
}
