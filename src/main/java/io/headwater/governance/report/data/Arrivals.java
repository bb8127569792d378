package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.DataKind;
import io.headwater.governance.classification.Level;
import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.ReportGap;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a product's datasets arrives at datasets of other products: directly, or through datasets
 * that no product offers. Used by one thread.
 */
final class Arrivals {

  /** Most columns that are looked at on all ways together. */
  static final int MOST_VISITED = 2_000_000;

  private final MeshState state;
  private final ValueFlow flow;
  private final Map<DatasetId, KnownProduct> offers;
  private int visited;

  Arrivals(MeshState state, ValueFlow flow) {
    this.state = state;
    this.flow = flow;
    this.offers = state.offers();
  }

  /**
   * What is left of a column's classification on its way.
   *
   * @param level empty when it has none, or lost it
   * @param isPersonal whether personal data is recognisable still
   */
  record Left(Optional<Level> level, boolean isPersonal) {

    Left or(Left other) {
      Optional<Level> higher =
          level.isEmpty()
              ? other.level
              : other.level.filter(one -> one.compareTo(level.get()) > 0).or(() -> level);
      return new Left(higher, isPersonal || other.isPersonal);
    }
  }

  /**
   * A flow from one dataset to another.
   *
   * @param columns what is left of each column that arrives
   * @param kinds of personal data that arrive
   * @param isWhole whether a job on the way does not tell columns, so that all count
   * @param jobs all on the shown ways
   * @param proof a shortest way of the most sensitive column
   */
  record Arrival(
      DatasetId from,
      DatasetId to,
      SortedMap<String, Left> columns,
      SortedSet<String> kinds,
      boolean isWhole,
      SortedSet<JobId> jobs,
      List<ProofStep> proof) {

    Optional<Level> level() {
      return columns.values().stream()
          .flatMap(left -> left.level().stream())
          .max(Comparator.naturalOrder());
    }

    boolean isPersonal() {
      return columns.values().stream().anyMatch(Left::isPersonal);
    }
  }

  /**
   * Every flow between datasets of different products, by their ends.
   *
   * @param gaps is told when a bound was met
   */
  List<Arrival> all(List<ReportGap> gaps) {
    SortedSet<DatasetId> sources = new TreeSet<>(offers.keySet());
    List<Arrival> all = new ArrayList<>();
    int done = 0;
    for (DatasetId source : sources) {
      if (visited > MOST_VISITED) {
        gaps.add(
            ReportGap.of("flows from " + (sources.size() - done) + " datasets were not followed"));
        break;
      }
      all.addAll(from(source));
      done++;
    }
    return all;
  }

  private static final class Collected {
    private final SortedMap<String, Left> columns = new TreeMap<>();
    private final SortedSet<String> kinds = new TreeSet<>();
    private final SortedSet<JobId> jobs = new TreeSet<>();
    private boolean isWhole;
    private Left best = new Left(Optional.empty(), false);
    private List<ProofStep> proof = List.of();

    /** A way of another column counts for more when more is left of it. */
    void add(String path, Left left, Collection<DataKind> own, Way way) {
      columns.merge(path, left, Left::or);
      if (left.isPersonal()) {
        own.forEach(kind -> kinds.add(kind.id()));
      }
      List<ProofStep> steps = way.proof();
      steps.forEach(step -> jobs.addAll(step.jobs()));
      isWhole |= steps.stream().anyMatch(step -> step.from() instanceof DatasetId);
      if (proof.isEmpty() || !best.or(left).equals(best)) {
        best = best.or(left);
        proof = steps;
      }
    }
  }

  private Collection<Arrival> from(DatasetId source) {
    List<ColumnRef> columns =
        flow.columns(source).stream().map(path -> new ColumnRef(source, path)).toList();
    if (columns.isEmpty()) {
      columns = List.of(new ColumnRef(source, ColumnRef.WHOLE_DATASET));
    }
    Map<ColumnRef, ColumnClassification> labels = state.labels().findColumns(columns);
    SortedMap<DatasetId, Collected> found = new TreeMap<>();
    for (ColumnRef column : columns) {
      ColumnClassification label = labels.get(column);
      List<DataKind> kinds = label == null ? List.of() : label.kinds();
      Left begin = new Left(label == null ? Optional.empty() : label.level(), !kinds.isEmpty());
      follow(column, begin)
          .forEach((to, way) ->
              found
                  .computeIfAbsent(to.dataset(), _ -> new Collected())
                  .add(column.path(), way.left(), kinds, way));
    }
    List<Arrival> arrivals = new ArrayList<>();
    found.forEach((to, one) ->
        arrivals.add(
            new Arrival(source, to, one.columns, one.kinds, one.isWhole, one.jobs, one.proof)));
    return arrivals;
  }

  /** How a column was reached. */
  private record Way(Left left, List<ProofStep> proof) {

    Way then(Left next, ProofStep step) {
      List<ProofStep> longer = new ArrayList<>(proof);
      longer.add(step);
      return new Way(next, List.copyOf(longer));
    }
  }

  /** Every column of another product's dataset that is reached, with what is left on all ways. */
  private Map<ColumnRef, Way> follow(ColumnRef start, Left begin) {
    Map<ColumnRef, Way> ways = new HashMap<>();
    Deque<ColumnRef> open = new ArrayDeque<>();
    Map<ColumnRef, Way> arrived = new HashMap<>();
    ways.put(start, new Way(begin, List.of()));
    open.add(start);
    while (!open.isEmpty() && visited <= MOST_VISITED) {
      ColumnRef column = open.remove();
      visited++;
      Way way = ways.getOrDefault(column, new Way(begin, List.of()));
      ValueFlow.Out out = flow.of(column.dataset());
      for (ValueFlow.Hop hop : out.hops()) {
        boolean isOn =
            column.path().equals(ColumnRef.WHOLE_DATASET)
                || hop.from().path().equals(column.path());
        if (isOn && hop.carriesValues()) {
          Left left =
              new Left(
                  way.left().level().flatMap(level -> flow.passed(level, hop)),
                  way.left().isPersonal() && hop.passes());
          arrive(start, hop.to(), way.then(left, hop.proof()), ways, arrived, open);
        }
      }
      for (ValueFlow.Blind one : out.blind()) {
        ColumnRef all = new ColumnRef(one.to(), ColumnRef.WHOLE_DATASET);
        arrive(start, all, way.then(way.left(), one.proof()), ways, arrived, open);
      }
    }
    return arrived;
  }

  private void arrive(
      ColumnRef start,
      ColumnRef to,
      Way way,
      Map<ColumnRef, Way> ways,
      Map<ColumnRef, Way> arrived,
      Deque<ColumnRef> open) {
    KnownProduct product = offers.get(to.dataset());
    if (product != null) {
      KnownProduct own = offers.get(start.dataset());
      if (own == null || !product.id().equals(own.id())) {
        merge(arrived, to, way);
      }
      return;
    }
    if (merge(ways, to, way)) {
      open.add(to);
    }
  }

  /** Whether more is left than was known; the first way to it stays its proof. */
  private static boolean merge(Map<ColumnRef, Way> ways, ColumnRef to, Way way) {
    Way known = ways.get(to);
    if (known == null) {
      ways.put(to, way);
      return true;
    }
    Left joined = known.left().or(way.left());
    if (joined.equals(known.left())) {
      return false;
    }
    ways.put(to, new Way(joined, way.proof()));
    return true;
  }
}
