package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ends of a path, by canonical name.
 *
 * @param from upstream end
 * @param to downstream end
 */
public record PathEnds(EntityId from, EntityId to) {

  /**
   * Finds the ends of a question. A column is known from a schema, from column lineage, or because
   * an edge is live at it; {@code *} is known with its dataset.
   *
   * @throws CatalogException with NOT_FOUND when an end is not known
   */
  public static PathEnds of(PathRequest request, LiveLineage live) {
    Map<DatasetId, DatasetId> canonical =
        live.findCanonical(List.of(dataset(request.from()), dataset(request.to())));
    return new PathEnds(find(request.from(), canonical, live), find(request.to(), canonical, live));
  }

  private static DatasetId dataset(EntityId end) {
    return switch (end) {
      case DatasetId dataset -> dataset;
      case ColumnRef column -> column.dataset();
      case JobId _, RunId _, DataProductId _, DomainName _ ->
          throw new IllegalArgumentException(end + " is no end of a path");
    };
  }

  private static EntityId find(
      EntityId end, Map<DatasetId, DatasetId> canonical, LiveLineage live) {
    DatasetId dataset = canonical.get(dataset(end));
    if (dataset == null) {
      throw notFound(end);
    }
    if (!(end instanceof ColumnRef column)) {
      return dataset;
    }
    ColumnRef found = new ColumnRef(dataset, column.path());
    if (!isKnown(found, live)) {
      throw notFound(end);
    }
    return found;
  }

  private static boolean isKnown(ColumnRef column, LiveLineage live) {
    Set<DatasetId> dataset = Set.of(column.dataset());
    SortedSet<String> none = new TreeSet<>();
    return column.path().equals(ColumnRef.WHOLE_DATASET)
        || live.findColumns(dataset).getOrDefault(column.dataset(), none).contains(column.path())
        || live.columns(dataset, Side.INTO).stream().anyMatch(edge -> edge.to().equals(column))
        || live.columns(dataset, Side.OUT_OF).stream().anyMatch(edge -> edge.from().equals(column));
  }

  private static CatalogException notFound(EntityId end) {
    return new CatalogException(
        ErrorCode.NOT_FOUND, end.nodeId() + " is not known; search for it by name");
  }
}
