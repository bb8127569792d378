package io.headwater.lineage;

import io.headwater.catalog.DatasetTags;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers by asking for the edges of each hop as a whole: what every other way of answering must
 * agree with. Thread-safe where the settings and groups are.
 */
public final class HopByHop {

  private final LineageSettings settings;
  private final ProductGroups groups;
  private final DatasetTags tags;

  /** A way of answering within bounds. */
  public HopByHop(LineageSettings settings, ProductGroups groups, DatasetTags tags) {
    this.settings = settings;
    this.groups = groups;
    this.tags = tags;
  }

  /**
   * Walks from the roots.
   *
   * @param live the edges, at the time that the question is about
   * @throws io.headwater.model.CatalogException as {@link LineageQueries#walk}
   */
  public LineageResult walk(LineageRequest request, LiveLineage live) {
    // Read first: what arrives during the walk is not promised.
    Instant watermark = Times.ofNanos(live.latest().orElse(0));
    Roots roots = Roots.of(request, live, groups);
    return answer(request, roots, walked(request, roots, live), watermark);
  }

  /**
   * A page of the nodes of an answer.
   *
   * @param live the edges, at the time that the question is about
   * @throws io.headwater.model.CatalogException as {@link LineageQueries#listNodes}
   */
  public LineageNodes listNodes(NodesRequest page, LiveLineage live) {
    LineageRequest request = page.walk();
    List<LineageResult.Node> all =
        shown(request, walked(request, Roots.of(request, live, groups), live));
    List<LineageResult.Node> rest =
        page.after()
            .map(place ->
                all.stream().filter(node -> Walk.NEAREST_FIRST.compare(node, place) > 0).toList())
            .orElse(all);
    List<LineageResult.Node> nodes = rest.subList(0, Math.min(rest.size(), page.first()));
    return new LineageNodes(nodes, nodes.size() < rest.size(), all.size());
  }

  /**
   * Counts neighbours that are not shown.
   *
   * @param live the edges, at the time that the question is about
   * @throws io.headwater.model.CatalogException as {@link LineageQueries#countHiddenNeighbours}
   */
  public Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown, LiveLineage live) {
    Set<EntityId> starts = starts(Roots.of(request, live, groups).known(), request, live);
    NodeFilter filter = NodeFilter.of(request.filter(), groups, tags);
    return new HiddenNeighbours(
            stepper(request, live),
            node -> filter.test(node) || starts.contains(node),
            new LinkedHashSet<>(shown))
        .count(request.direction().sides());
  }

  private Walk walked(LineageRequest request, Roots roots, LiveLineage live) {
    Set<EntityId> starts = starts(roots.known(), request, live);
    Walk walk =
        new Walk(
            stepper(request, live),
            request.depth(),
            NodeFilter.of(request.filter(), groups, tags),
            settings.mostVisited(),
            System.nanoTime() + settings.longest().toNanos());
    request.direction().sides().forEach(side -> walk.run(starts, side));
    return walk;
  }

  /** Every node of the answer: jobs stand between others at one level only. */
  private static List<LineageResult.Node> shown(LineageRequest request, Walk walk) {
    List<LineageResult.Node> all = walk.nodes();
    boolean showsJobs = request.level() == Level.JOB;
    all.removeIf(node -> node.id() instanceof JobId && !showsJobs);
    return all;
  }

  private static LineageResult answer(
      LineageRequest request, Roots roots, Walk walk, Instant watermark) {
    List<LineageResult.Node> all = shown(request, walk);
    List<LineageResult.Node> shown = all.subList(0, Math.min(all.size(), request.maxNodes()));
    List<LineageResult.Edge> edges = walk.edges(all);
    List<LineageResult.Edge> shownEdges = shown.size() == all.size() ? edges : walk.edges(shown);
    return new LineageResult(
        roots.known(),
        List.copyOf(shown),
        shownEdges,
        all.size(),
        edges.size(),
        PartialReason.of(shown.size(), all.size(), walk.stopped(), roots.unknown()),
        watermark);
  }

  private Step.Stepper stepper(LineageRequest request, LiveLineage live) {
    return switch (request.level()) {
      case DATASET -> new DatasetStepper(live);
      case JOB -> new JobStepper(live);
      case COLUMN -> new ColumnStepper(live, request.filter().directOnly());
      case PRODUCT -> new GroupStepper(live, groups.products());
      case DOMAIN -> new GroupStepper(live, groups.domains());
    };
  }

  /**
   * Where the walk begins: a root of another level stands for what it holds, or for what holds it.
   */
  private Set<EntityId> starts(List<EntityId> roots, LineageRequest request, LiveLineage live) {
    Level level = request.level();
    Set<EntityId> starts = new LinkedHashSet<>();
    Set<EntityId> groupRoots = new LinkedHashSet<>();
    Set<DatasetId> datasets = new LinkedHashSet<>();
    for (EntityId root : roots) {
      switch (root) {
        case DatasetId dataset -> datasets.add(dataset);
        case ColumnRef column -> {
          if (level == Level.COLUMN) {
            starts.add(column);
          } else {
            datasets.add(column.dataset());
          }
        }
        case JobId job -> starts.add(job);
        case DataProductId product -> groupRoots.add(product);
        case DomainName domain -> groupRoots.add(domain);
        case RunId _ -> {}
      }
    }
    boolean ofGroups = level == Level.PRODUCT || level == Level.DOMAIN;
    if (ofGroups) {
      groupRoots.forEach(root -> starts.addAll(groups.at(level, root)));
      Map<DatasetId, Set<EntityId>> owners = groups.grouping(level).groupsOf(datasets);
      datasets.forEach(dataset -> starts.addAll(owners.getOrDefault(dataset, Set.of(dataset))));
      return starts;
    }
    if (!groupRoots.isEmpty()) {
      groups.datasetsOf(groupRoots).values().forEach(datasets::addAll);
    }
    if (level == Level.COLUMN) {
      live.findColumns(datasets)
          .forEach(
              (dataset, paths) -> paths.forEach(path -> starts.add(new ColumnRef(dataset, path))));
      starts.addAll(connected(datasets, request.direction(), live));
    } else {
      starts.addAll(datasets);
    }
    return starts;
  }

  /** Columns with edges: those that a renamed dataset brought along are known by no other way. */
  private static Set<ColumnRef> connected(
      Set<DatasetId> datasets, Direction direction, LiveLineage live) {
    Set<ColumnRef> columns = new HashSet<>();
    if (direction != Direction.DOWNSTREAM) {
      live.columns(datasets, Side.INTO).forEach(edge -> columns.add(edge.to()));
    }
    if (direction != Direction.UPSTREAM) {
      live.columns(datasets, Side.OUT_OF).forEach(edge -> columns.add(edge.from()));
    }
    columns.removeIf(column -> !datasets.contains(column.dataset()));
    return columns;
  }
}
