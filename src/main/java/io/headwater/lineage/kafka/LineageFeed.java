package io.headwater.lineage.kafka;

import io.headwater.lineage.graph.GraphChange;
import io.headwater.lineage.graph.GraphNeighbours;
import io.headwater.lineage.graph.GraphSource;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.lineage.graph.LiveGraph;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.View;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("headwater-trail").factory());

  /** The step on the trail that is being read, and what then takes it in. */
  private @Nullable Future<Runnable> step;

  /** Whether something new was taken in since that began: what it reads may be older. */
  private boolean isOutrun;

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

  @PreDestroy
  void close() {
    beside.shutdownNow();
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
    step = null;
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
    isOutrun |= !told.isEmpty();
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
    } while (isReadBy(begin + SPARE));
  }

  private boolean isReadBy(long end) {
    if (step == null) {
      return false;
    }
    try {
      step.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      LOG.debug("the next look tells", e);
      return true;
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /**
   * Goes on along the trail of runs, if the last step is read. Each is read beside this thread:
   * what is new does not wait for it.
   */
  private void follow(boolean quiet) {
    if (step != null) {
      if (!step.isDone()) {
        return;
      }
      Future<Runnable> read = step;
      step = null;
      change(() -> taken(read).run());
      if (trail.isCaughtUp()) {
        visible = duePosition;
      }
    }
    if (trail.begin(System.nanoTime(), quiet)) {
      duePosition = position;
    }
    step = next();
    if (step == null && trail.isEmpty()) {
      visible = position;
    }
  }

  private @Nullable Future<Runnable> next() {
    isOutrun = false;
    Set<RunId> runs = trail.takeRuns();
    if (!runs.isEmpty()) {
      return beside.submit(() -> {
        Set<DatasetId> due = changed.of(runs);
        return () -> trail.due(due);
      });
    }
    Set<DatasetId> part = trail.takePart(System.nanoTime());
    if (part.isEmpty()) {
      return null;
    }
    Set<DatasetId> asked = changed.ask(part, aliases);
    return beside.submit(() -> {
      GraphSource.Fresh fresh = changed.fetch(asked, Set.of());
      return () -> {
        if (isOutrun) {
          readAgain(part, Set.of());
        } else {
          replace(
              Set.of(),
              changed.takeIn(
                  part, fresh, aliases, from -> GraphNeighbours.downstream(live.get(), from)));
        }
      };
    });
  }

  private static Runnable taken(Future<Runnable> read) {
    try {
      return read.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CatalogException known
          ? known
          : new IllegalStateException("lineage could not be read again", e.getCause());
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
    replace(
        jobs,
        changed.read(
            datasets, jobs, aliases, from -> GraphNeighbours.downstream(live.get(), from)));
  }

  private void replace(Set<JobId> jobs, ChangedDatasets.Affected affected) {
    LineageGraph graph = live.get();
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
