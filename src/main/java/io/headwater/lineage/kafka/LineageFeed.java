package io.headwater.lineage.kafka;

import io.headwater.lineage.graph.GraphChange;
import io.headwater.lineage.graph.GraphNeighbours;
import io.headwater.lineage.graph.GraphSource;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.lineage.graph.LiveGraph;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.View;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps the lineage graph level with the stores. What became known of datasets and jobs is read
 * again at once. Runs mostly confirm what is known, so they come after it, as {@link RunTrail}
 * says; until then times of known edges trail behind, and so does the visible position.
 */
@ApplicationScoped
class LineageFeed implements View {

  private static final Logger LOG = Logger.getLogger(LineageFeed.class);
  private static final long QUIET = 1_000_000_000L;

  /** Where there is nothing to read, what comes next may wait so long. */
  private static final long SPARE = 40_000_000L;

  private final GraphSource loader;
  private final ChangedDatasets changed;
  private final LiveGraph live;
  private final AtomicBoolean compacting = new AtomicBoolean();
  private final RunTrail trail = new RunTrail(System.nanoTime());
  private Map<Integer, Long> duePosition = Map.of();
  private AliasSets aliases = new AliasSets();
  private long appliedAt;
  private volatile Map<Integer, Long> position = Map.of();
  private volatile Map<Integer, Long> visible = Map.of();

  LineageFeed(GraphSource loader, ChangedDatasets changed, LiveGraph live) {
    this.loader = loader;
    this.changed = changed;
    this.live = live;
  }

  @Override
  public String name() {
    return "lineage";
  }

  @Override
  public Map<Integer, Long> position() {
    return position;
  }

  @Override
  public Map<Integer, Long> visiblePosition() {
    return visible;
  }

  @Override
  public void rebuild(Map<Integer, Long> from) {
    long begin = System.nanoTime();
    GraphSource.Loaded loaded = loader.load();
    LineageGraph graph = loaded.graph();
    AliasSets sets = new AliasSets();
    loaded.names().forEach(sets::put);
    aliases = sets;
    trail.clear();
    live.set(graph);
    position = Map.copyOf(from);
    visible = position;
    LOG.infof(
        "lineage graph is loaded in %d ms: %s",
        (System.nanoTime() - begin) / 1_000_000, graph.size());
  }

  @Override
  public void apply(List<ChangeRecord> changes, Map<Integer, Long> next) {
    Set<EntityId> told = new HashSet<>();
    for (ChangeRecord change : changes) {
      if (change.id() instanceof RunId run) {
        trail.add(run, System.nanoTime());
      } else {
        told.add(change.id());
      }
    }
    change(() -> refresh(told));
    appliedAt = System.nanoTime();
    position = Map.copyOf(next);
    // Where something is new more of it may be on its way: it goes before runs.
    if (told.isEmpty() || trail.isRested(appliedAt)) {
      follow(false);
    }
  }

  @Override
  public void idle() {
    // Between two batches of a busy intake there is a moment too.
    long begin = System.nanoTime();
    do {
      follow(begin - appliedAt > QUIET);
    } while (!trail.isCaughtUp() && System.nanoTime() - begin < SPARE);
  }

  /** One step on the trail of runs: short, for what is new waits behind it. */
  private void follow(boolean quiet) {
    if (trail.begin(System.nanoTime(), quiet)) {
      duePosition = position;
    }
    boolean hasTaken = !trail.isCaughtUp();
    Set<RunId> runs = trail.takeRuns();
    if (runs.isEmpty()) {
      Set<DatasetId> part = trail.takePart(System.nanoTime());
      if (!part.isEmpty()) {
        change(() -> readAgain(part, Set.of()));
      }
    } else {
      change(() -> trail.due(changed.of(runs)));
    }
    if (hasTaken && trail.isCaughtUp()) {
      visible = duePosition;
    }
    if (trail.isEmpty()) {
      visible = position;
    }
  }

  /** When it fails half way nobody knows what the graph lacks: it is built anew. */
  private void change(Runnable step) {
    boolean done = false;
    try {
      step.run();
      done = true;
    } finally {
      if (!done) {
        position = Map.of();
      }
    }
  }

  private void refresh(Set<EntityId> told) {
    Set<DatasetId> datasets = new HashSet<>();
    Set<JobId> jobs = new HashSet<>();
    for (EntityId id : told) {
      if (id instanceof DatasetId dataset) {
        datasets.add(dataset);
      } else if (id instanceof JobId job) {
        jobs.add(job);
      }
    }
    readAgain(datasets, jobs);
  }

  private void readAgain(Set<DatasetId> datasets, Set<JobId> jobs) {
    if (datasets.isEmpty() && jobs.isEmpty()) {
      return;
    }
    LineageGraph graph = live.get();
    ChangedDatasets.Affected affected =
        changed.read(datasets, jobs, aliases, from -> GraphNeighbours.downstream(graph, from));
    graph.replace(
        new GraphChange(affected.datasets(), affected.canonical(), jobs, affected.latest()));
    if (graph.isWorthCompacting() && compacting.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("headwater-compact").start(() -> compact(graph));
    }
  }

  private void compact(LineageGraph graph) {
    try {
      graph.compact();
    } finally {
      compacting.set(false);
    }
  }
}
