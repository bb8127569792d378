package io.headwater.lineage.neo4j;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.GraphSource;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Loads the lineage graph from Neo4j: pages of datasets are read by several threads while one puts
 * them together. Where nothing ended, was renamed or stated, what lives follows from first and last
 * sightings alone; the rest, which is little, is read by the rules.
 */
@ApplicationScoped
class Neo4jGraphSource implements GraphSource {

  private static final int PAGE = 250;
  private static final int FEW = 200;
  private static final int READERS = 3;

  private final GraphSessions sessions;
  private final EdgeSource source;
  private final LineageSettings settings;

  Neo4jGraphSource(GraphSessions sessions, EdgeSource source, LineageSettings settings) {
    this.sessions = sessions;
    this.source = source;
    this.settings = settings;
  }

  @Override
  public Loaded load() {
    LiveLineage live = LiveLineage.now(source, settings);
    GraphBuilder graph = new GraphBuilder();
    Set<String> special =
        sessions.read(
            tx -> Set.copyOf(tx.run(BulkCypher.SPECIAL).list(row -> row.get("id").asString())));
    BulkNames names = BulkNames.read(sessions, graph);
    BulkReader reader =
        new BulkReader(sessions, names, names.datasets(special), settings.window().toNanos());
    BulkBuilder builder = new BulkBuilder(graph, names);
    List<String> byRules = new ArrayList<>();
    each(ranges(names.ids()), reader::columns, page -> page.forEach(builder::add));
    each(
        ranges(names.datasets()),
        reader::datasets,
        page ->
            page.forEach(dataset -> {
              builder.add(dataset);
              if (dataset.byRules()) {
                byRules.add(dataset.id());
              }
            }));
    for (List<String> page : pages(byRules, FEW)) {
      Set<DatasetId> datasets = new LinkedHashSet<>();
      page.forEach(id -> datasets.add((DatasetId) NodeIds.parse(id)));
      LiveDataset.list(live, datasets).forEach(graph::put);
    }
    return new Loaded(graph.build(live.latest()), names.names());
  }

  @Override
  public Set<DatasetId> findCanonical(Set<DatasetId> names, Set<JobId> jobs) {
    Set<DatasetId> found = new LinkedHashSet<>();
    if (!names.isEmpty() || !jobs.isEmpty()) {
      sessions
          .list(BulkCypher.NAMED, Map.of("names", ids(names), "jobs", ids(jobs)))
          .forEach(row -> found.add((DatasetId) NodeIds.parse(row.get("id").asString())));
    }
    return found;
  }

  @Override
  public Fresh read(Set<DatasetId> names, Set<JobId> jobs) {
    if (names.size() + jobs.size() <= PAGE) {
      return read(ids(names), ids(jobs));
    }
    List<Found> found = new ArrayList<>();
    OptionalLong latest = OptionalLong.empty();
    for (List<String> page : pages(ids(findCanonical(names, jobs)), PAGE)) {
      Fresh part = read(page, List.of());
      found.addAll(part.datasets());
      latest = latest.isPresent() ? latest : part.latest();
    }
    return new Fresh(found, latest);
  }

  private Fresh read(List<String> names, List<String> jobs) {
    FreshReader reader = new FreshReader(sessions, settings.window().toNanos());
    FreshReader.Page page = WholeReads.read(() -> reader.read(names, jobs));
    Set<DatasetId> byRules = new LinkedHashSet<>();
    page.datasets()
        .forEach(dataset -> {
          if (dataset.plain().isEmpty()) {
            byRules.add(dataset.canonical());
          }
        });
    Map<DatasetId, LiveDataset> others = new HashMap<>();
    if (!byRules.isEmpty()) {
      LiveDataset.list(LiveLineage.now(source, settings), byRules)
          .forEach(dataset -> others.put(dataset.dataset(), dataset));
    }
    List<Found> found = new ArrayList<>(page.datasets().size());
    for (FreshReader.Dataset dataset : page.datasets()) {
      LiveDataset live =
          dataset
              .plain()
              .orElseGet(() ->
                  others.getOrDefault(dataset.canonical(), LiveDataset.empty(dataset.canonical())));
      found.add(new Found(live, dataset.names(), dataset.ended()));
    }
    return new Fresh(found, page.latest());
  }

  private static List<String> ids(Collection<? extends EntityId> ids) {
    return ids.stream().map(EntityId::nodeId).sorted().toList();
  }

  /** Pages that are next to each other, whatever came between their names since. */
  private static List<BulkReader.Range> ranges(List<String> ids) {
    List<BulkReader.Range> ranges = new ArrayList<>();
    String after = "";
    for (List<String> page : pages(ids, PAGE)) {
      ranges.add(new BulkReader.Range(after, page.getLast()));
      after = page.getLast();
    }
    return ranges;
  }

  private static <T> List<List<T>> pages(List<T> ids, int size) {
    List<List<T>> pages = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      pages.add(ids.subList(from, Math.min(ids.size(), from + size)));
    }
    return pages;
  }

  /** Reads pages ahead, and takes them in their order. */
  private static <P, T> void each(List<P> pages, Function<P, T> reader, Consumer<T> taker) {
    Deque<Future<T>> ahead = new ArrayDeque<>();
    try (ExecutorService readers =
        Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().name("headwater-load").factory())) {
      for (P page : pages) {
        if (ahead.size() > READERS) {
          taker.accept(take(ahead));
        }
        ahead.add(readers.submit(() -> reader.apply(page)));
      }
      while (!ahead.isEmpty()) {
        taker.accept(take(ahead));
      }
    }
  }

  private static <T> T take(Deque<Future<T>> ahead) {
    try {
      return ahead.removeFirst().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(ErrorCode.UNAVAILABLE, "interrupted while lineage was loaded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CatalogException known) {
        throw known;
      }
      throw new CatalogException(ErrorCode.INTERNAL, "lineage could not be loaded", e.getCause());
    }
  }
}
