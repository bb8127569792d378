package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Answers from the stored edges, a store call or a few for each hop. */
@ApplicationScoped
class StoredLineage implements LineageQueries {

  private static final int MOST_ROOTS = 10_000;
  private static final int MOST_NODES = 100_000;

  private final EdgeSource source;
  private final LineageSettings settings;
  private final ProductGroups groups;

  StoredLineage(EdgeSource source, LineageSettings settings, ProductGroups groups) {
    this.source = source;
    this.settings = settings;
    this.groups = groups;
  }

  @Override
  public LineageResult walk(LineageRequest request) {
    check(request);
    OptionalLong latest = source.latest();
    long now = Times.nanos(Instant.now());
    OptionalLong at =
        request.includeHistory()
            ? OptionalLong.empty()
            : OptionalLong.of(
                request.asOf().map(Times::nanos).orElse(Math.max(now, latest.orElse(now))));
    Moment moment = new Moment(source, settings.window().toNanos(), at);
    List<EntityId> roots = roots(request);
    if (roots.isEmpty()) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND, "none of the roots is known; search for them by name");
    }
    Set<EntityId> starts = starts(roots, request, moment);
    long deadline = System.nanoTime() + settings.longest().toNanos();
    Walk walk =
        new Walk(
            stepper(request, moment),
            request.depth(),
            new NodeFilter(request.filter()),
            settings.mostVisited(),
            deadline);
    if (request.direction() != Direction.DOWNSTREAM) {
      walk.run(starts, Side.INTO);
    }
    if (request.direction() != Direction.UPSTREAM) {
      walk.run(starts, Side.OUT_OF);
    }
    return answer(request, roots, walk, Times.ofNanos(latest.orElse(0)));
  }

  private static LineageResult answer(
      LineageRequest request, List<EntityId> roots, Walk walk, Instant watermark) {
    List<LineageResult.Node> all = new ArrayList<>(walk.nodes());
    boolean showsJobs = request.level() == Level.JOB;
    all.removeIf(node -> node.id() instanceof JobId && !showsJobs);
    List<LineageResult.Node> shown = all.subList(0, Math.min(all.size(), request.maxNodes()));
    Optional<String> reason = walk.stopped();
    if (shown.size() < all.size()) {
      String cut =
          "the nearest " + shown.size() + " of " + all.size() + " nodes are shown (maxNodes)";
      reason = Optional.of(reason.map(stopped -> cut + "; " + stopped).orElse(cut));
    }
    List<LineageResult.Edge> edges = walk.edges(all);
    List<LineageResult.Edge> shownEdges = shown.size() == all.size() ? edges : walk.edges(shown);
    return new LineageResult(
        roots, List.copyOf(shown), shownEdges, all.size(), edges.size(), reason, watermark);
  }

  private static void check(LineageRequest request) {
    if (request.roots().isEmpty() || request.roots().size() > MOST_ROOTS) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "roots: give 1 to " + MOST_ROOTS + " ids");
    }
    if (request.depth().isPresent() && request.depth().getAsInt() < 0) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "depth: 0 or more hops, or null for all");
    }
    if (request.maxNodes() < 1 || request.maxNodes() > MOST_NODES) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, "maxNodes: 1 to " + MOST_NODES);
    }
    for (EntityId root : request.roots()) {
      if (root instanceof RunId) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT, "roots: " + root.nodeId() + " is a run; ask for its job");
      }
      boolean isGroup = root instanceof DataProductId || root instanceof DomainName;
      if (request.level() == Level.COLUMN && root instanceof JobId) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT,
            "roots: " + root.nodeId() + " has no columns; ask for a dataset or a column");
      }
      if (isGroup && request.level() == Level.DOMAIN && root instanceof DataProductId) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT,
            "roots: at level DOMAIN give domains or datasets, not " + root.nodeId());
      }
    }
  }

  private Step.Stepper stepper(LineageRequest request, Moment moment) {
    return switch (request.level()) {
      case DATASET -> new DatasetStepper(moment);
      case JOB -> new JobStepper(moment);
      case COLUMN -> new ColumnStepper(moment, request.filter().directOnly());
      case PRODUCT -> new GroupStepper(moment, groups.products());
      case DOMAIN -> new GroupStepper(moment, groups.domains());
    };
  }

  /** The roots that exist, by canonical name. */
  private List<EntityId> roots(LineageRequest request) {
    Set<DatasetId> datasets = Ids.only(request.roots(), DatasetId.class);
    Set<DatasetId> names = new LinkedHashSet<>(datasets);
    Ids.only(request.roots(), ColumnRef.class).forEach(column -> names.add(column.dataset()));
    Map<DatasetId, DatasetId> canonical = source.findCanonical(names);
    Set<EntityId> groupRoots = new LinkedHashSet<>();
    request.roots().stream()
        .filter(root -> root instanceof DataProductId || root instanceof DomainName)
        .forEach(groupRoots::add);
    Set<EntityId> known = groups.findKnown(groupRoots);
    Set<EntityId> roots = new LinkedHashSet<>();
    for (EntityId root : request.roots()) {
      switch (root) {
        case DatasetId dataset -> Optional.ofNullable(canonical.get(dataset)).ifPresent(roots::add);
        case ColumnRef column ->
            Optional.ofNullable(canonical.get(column.dataset()))
                .ifPresent(dataset -> roots.add(new ColumnRef(dataset, column.path())));
        case JobId job -> roots.add(job);
        case DataProductId product -> addKnown(product, known, roots);
        case DomainName domain -> addKnown(domain, known, roots);
        case RunId _ -> {}
      }
    }
    return List.copyOf(roots);
  }

  private static void addKnown(EntityId root, Set<EntityId> known, Set<EntityId> roots) {
    if (known.contains(root)) {
      roots.add(root);
    }
  }

  /**
   * Where the walk begins: a root of another level stands for what it holds, or for what holds it.
   */
  private Set<EntityId> starts(List<EntityId> roots, LineageRequest request, Moment moment) {
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
    groups.datasetsOf(groupRoots).values().forEach(datasets::addAll);
    if (level == Level.COLUMN) {
      source
          .findColumns(datasets)
          .forEach(
              (dataset, paths) -> paths.forEach(path -> starts.add(new ColumnRef(dataset, path))));
      starts.addAll(connected(datasets, request.direction(), moment));
    } else {
      starts.addAll(datasets);
    }
    return starts;
  }

  /** Columns with edges: those that a renamed dataset brought along are known by no other way. */
  private static Set<ColumnRef> connected(
      Set<DatasetId> datasets, Direction direction, Moment moment) {
    Set<ColumnRef> columns = new HashSet<>();
    if (direction != Direction.DOWNSTREAM) {
      moment.columns(datasets, Side.INTO).forEach(edge -> columns.add(edge.to()));
    }
    if (direction != Direction.UPSTREAM) {
      moment.columns(datasets, Side.OUT_OF).forEach(edge -> columns.add(edge.from()));
    }
    columns.removeIf(column -> !datasets.contains(column.dataset()));
    return columns;
  }

  @Override
  public Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, Direction direction) {
    Side side =
        switch (direction) {
          case UPSTREAM -> Side.INTO;
          case DOWNSTREAM -> Side.OUT_OF;
          case BOTH ->
              throw new CatalogException(
                  ErrorCode.INVALID_ARGUMENT, "neighbours are asked for one side at a time");
        };
    Map<DatasetId, DatasetId> canonical = source.findCanonical(datasets);
    Moment moment =
        new Moment(
            source, settings.window().toNanos(), OptionalLong.of(Times.nanos(Instant.now())));
    Walk walk =
        new Walk(
            new DatasetStepper(moment),
            java.util.OptionalInt.of(1),
            _ -> true,
            Integer.MAX_VALUE,
            System.nanoTime() + settings.longest().toNanos());
    walk.run(new LinkedHashSet<>(canonical.values()), side);
    List<LineageResult.Edge> edges = walk.edges(walk.nodes());
    Map<EntityId, List<LineageResult.Edge>> byEnd = new HashMap<>();
    for (LineageResult.Edge edge : edges) {
      byEnd
          .computeIfAbsent(side == Side.INTO ? edge.to() : edge.from(), _ -> new ArrayList<>())
          .add(edge);
    }
    Map<DatasetId, List<LineageResult.Edge>> byName = new HashMap<>();
    canonical.forEach((name, chosen) -> byName.put(name, byEnd.getOrDefault(chosen, List.of())));
    return byName;
  }
}
