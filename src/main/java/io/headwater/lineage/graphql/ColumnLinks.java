package io.headwater.lineage.graphql;

import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.Column;
import io.headwater.catalog.graphql.Dataset;
import io.headwater.catalog.graphql.Job;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The live lineage one hop from columns. */
@GraphQLApi
public class ColumnLinks {

  private static final int MOST_ROOTS = 10_000;
  private static final int MOST_NODES = 100_000;

  private final LineageQueries lineage;
  private final CatalogNodes catalog;

  /** The API over its ports. */
  public ColumnLinks(@Visible LineageQueries lineage, CatalogNodes catalog) {
    this.lineage = lineage;
    this.catalog = catalog;
  }

  /** What each column draws from now. */
  @Description("The columns it draws from now, one hop up.")
  public List<List<@NonNull ColumnLink>> upstream(@Source List<Column> columns) {
    return links(columns, Direction.UPSTREAM, LineageResult.Edge::to, LineageResult.Edge::from);
  }

  /** What draws from each column now. */
  @Description("The columns that draw from it now, one hop down.")
  public List<List<@NonNull ColumnLink>> downstream(@Source List<Column> columns) {
    return links(columns, Direction.DOWNSTREAM, LineageResult.Edge::from, LineageResult.Edge::to);
  }

  private List<List<ColumnLink>> links(
      List<Column> columns,
      Direction direction,
      Function<LineageResult.Edge, EntityId> nearEnd,
      Function<LineageResult.Edge, EntityId> farEnd) {
    Map<EntityId, List<LineageResult.Edge>> byColumn = new HashMap<>();
    List<ColumnRef> roots = columns.stream().map(Column::ref).distinct().toList();
    for (int from = 0; from < roots.size(); from += MOST_ROOTS) {
      List<ColumnRef> part = roots.subList(from, Math.min(roots.size(), from + MOST_ROOTS));
      Set<EntityId> asked = new LinkedHashSet<>(part);
      for (LineageResult.Edge edge : hop(part, direction).edges()) {
        if (asked.contains(nearEnd.apply(edge))) {
          byColumn.computeIfAbsent(nearEnd.apply(edge), _ -> new ArrayList<>()).add(edge);
        }
      }
    }
    Set<DatasetId> wanted = new LinkedHashSet<>();
    byColumn.values().stream()
        .flatMap(List::stream)
        .forEach(edge -> columnOf(farEnd.apply(edge)).ifPresent(far -> wanted.add(far.dataset())));
    Map<DatasetId, Dataset> found = catalog.datasets(wanted);
    List<List<ColumnLink>> lists = new ArrayList<>(columns.size());
    for (Column column : columns) {
      List<ColumnLink> links = new ArrayList<>();
      for (LineageResult.Edge edge : byColumn.getOrDefault(column.ref(), List.of())) {
        columnOf(farEnd.apply(edge))
            .flatMap(far ->
                Optional.ofNullable(found.get(far.dataset()))
                    .map(dataset -> dataset.column(far.path())))
            .ifPresent(far -> links.add(new ColumnLink(far, edge)));
      }
      lists.add(links);
    }
    return lists;
  }

  private static Optional<ColumnRef> columnOf(EntityId id) {
    return id instanceof ColumnRef column ? Optional.of(column) : Optional.empty();
  }

  private LineageResult hop(List<ColumnRef> roots, Direction direction) {
    LineageResult result =
        lineage.walk(
            new LineageRequest(
                List.copyOf(roots),
                direction,
                OptionalInt.of(1),
                LineageRequest.Level.COLUMN,
                Optional.empty(),
                false,
                LineageFilter.NONE,
                MOST_NODES));
    result
        .partialReason()
        .ifPresent(reason -> {
          throw new CatalogException(
              ErrorCode.QUERY_TOO_COMPLEX,
              "the columns' neighbours are too many ("
                  + reason
                  + "); ask for fewer columns at once, or use the query 'lineage'");
        });
    return result;
  }

  /** The jobs that connect columns. */
  @Description("The jobs that connect the two.")
  public List<List<@NonNull Job>> jobs(@Source List<ColumnLink> links) {
    return Batch.lists(links, ColumnLink::jobIds, catalog::jobs);
  }
}
