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
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps the lineage graph level with the stores. What became known of datasets and jobs is read
 * again at once. Runs mostly confirm what is known, so they come after it: as long as there are few
 * of them they are followed at once, or after a moment when others were just followed; when there
 * are many, they are followed together after some seconds, a part at a time, so that what is new
 * never waits for all of them. Until then times of known edges trail behind, and so does the
 * visible position.
 */
@ApplicationScoped
class LineageFeed implements View {

  private static final Logger LOG = Logger.getLogger(LineageFeed.class);
  private static final int FEW = 200;
  private static final int PART = 12;
  private static final long MOMENT = 1_000_000_000L;
  private static final long LONGEST_TRAIL = 5_000_000_000L;
  private static final long QUIET = 1_000_000_000L;

  private final GraphSource loader;
  private final ChangedDatasets changed;
  private final LiveGraph live;
  private final AtomicBoolean compacting = new AtomicBoolean();
  private final Set<RunId> waiting = new HashSet<>();
  private final ArrayDeque<DatasetId> due = new ArrayDeque<>();
  private Map<Integer, Long> duePosition = Map.of();
  private AliasSets aliases = new AliasSets();
  private long trailsSince;
  private long appliedAt;
  private long followedAt = System.nanoTime() - MOMENT;
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
    waiting.clear();
    due.clear();
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
        if (waiting.isEmpty()) {
          trailsSince = System.nanoTime();
        }
        waiting.add(run);
      } else {
        told.add(change.id());
      }
    }
    change(() -> refresh(told));
    appliedAt = System.nanoTime();
    position = Map.copyOf(next);
    boolean isFew = waiting.size() <= FEW && appliedAt - followedAt >= MOMENT;
    // Where something is new more of it may be on its way: it goes before runs.
    if (told.isEmpty() || isFew || appliedAt - followedAt >= MOMENT) {
      follow(isFew);
    }
  }

  @Override
  public void idle() {
    long now = System.nanoTime();
    boolean isFew = waiting.size() <= FEW && now - followedAt >= MOMENT;
    // Between two batches of a busy intake there is a moment too.
    follow(isFew || now - appliedAt > QUIET);
  }

  /**
   * Follows a part of the runs whose turn has come: reads some of the datasets again that any of
   * them touched, each once for all of them.
   *
   * @param now whether the turn of those that wait has come, even if they do not wait long
   */
  private void follow(boolean now) {
    if (due.isEmpty()
        && !waiting.isEmpty()
        && (now || System.nanoTime() - trailsSince > LONGEST_TRAIL)) {
      change(() -> due(changed.touchedBy(waiting)));
      waiting.clear();
      duePosition = position;
    }
    if (!due.isEmpty()) {
      Set<DatasetId> part = new HashSet<>();
      while (part.size() < PART && !due.isEmpty()) {
        part.add(due.removeFirst());
      }
      change(() -> readAgain(new ChangedDatasets.Touched(part, Set.of())));
      followedAt = System.nanoTime();
      if (due.isEmpty()) {
        visible = duePosition;
      }
    }
    if (due.isEmpty() && waiting.isEmpty()) {
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

  private void due(ChangedDatasets.Touched touched) {
    Set<DatasetId> datasets = new HashSet<>(touched.datasets());
    loader.findNamed(Set.of(), touched.jobs()).forEach(named -> datasets.add(named.canonical()));
    due.addAll(datasets);
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
    readAgain(new ChangedDatasets.Touched(datasets, jobs));
  }

  private void readAgain(ChangedDatasets.Touched touched) {
    if (touched.datasets().isEmpty() && touched.jobs().isEmpty()) {
      return;
    }
    LineageGraph graph = live.get();
    ChangedDatasets.Affected affected =
        changed.of(touched, aliases, datasets -> GraphNeighbours.downstream(graph, datasets));
    GraphSource.Fresh fresh = loader.read(affected.datasets());
    graph.replace(
        new GraphChange(fresh.datasets(), affected.canonical(), touched.jobs(), fresh.latest()));
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
