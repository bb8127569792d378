package io.headwater.lineage;

import io.headwater.catalog.DatasetTags;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Answers from the stored edges, a store call or a few for each hop. */
@ApplicationScoped
@Typed(StoredLineage.class)
public class StoredLineage implements LineageQueries {

  private final EdgeSource source;
  private final LineageSettings settings;
  private final ProductGroups groups;
  private final DatasetTags tags;

  StoredLineage(
      EdgeSource source, LineageSettings settings, ProductGroups groups, DatasetTags tags) {
    this.source = source;
    this.settings = settings;
    this.groups = groups;
    this.tags = tags;
  }

  @Override
  public LineageResult walk(LineageRequest request) {
    return new HopByHop(settings, groups, tags).walk(request, live(request));
  }

  @Override
  public LineageNodes listNodes(NodesRequest page) {
    return new HopByHop(settings, groups, tags).listNodes(page, live(page.walk()));
  }

  @Override
  public Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown) {
    Roots.checkShown(shown);
    return new HopByHop(settings, groups, tags)
        .countHiddenNeighbours(request, shown, live(request));
  }

  @Override
  public Optional<LineagePath> findPath(PathRequest request) {
    return new PathSearch(settings, live(request.asOf())).find(request);
  }

  private LiveLineage live(LineageRequest request) {
    return request.includeHistory()
        ? new Moment(source, settings.window().toNanos(), OptionalLong.empty())
        : live(request.asOf());
  }

  private LiveLineage live(Optional<Instant> asOf) {
    return asOf.map(Times::nanos)
        .<LiveLineage>map(
            at -> new Moment(source, settings.window().toNanos(), OptionalLong.of(at)))
        .orElseGet(() -> LiveLineage.now(source, settings));
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
    Walk walk =
        new Walk(
            new DatasetStepper(LiveLineage.now(source, settings)),
            OptionalInt.of(1),
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
