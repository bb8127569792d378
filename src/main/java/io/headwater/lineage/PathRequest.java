package io.headwater.lineage;

import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks why something is downstream of something.
 *
 * @param from upstream end: a dataset or a column, by any of its names
 * @param to downstream end: of the same kind
 * @param asOf at what time; empty for now
 */
public record PathRequest(EntityId from, EntityId to, Optional<Instant> asOf) {

  /**
   * A question about two ends of one kind.
   *
   * @throws CatalogException with INVALID_ARGUMENT when they are not two datasets or two columns
   */
  public PathRequest {
    boolean isFine =
        (from instanceof DatasetId && to instanceof DatasetId)
            || (from instanceof ColumnRef && to instanceof ColumnRef);
    if (!isFine) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "a path leads between two datasets or between two columns, not from "
              + from.nodeId()
              + " to "
              + to.nodeId());
    }
  }

  /**
   * A question at a level. Without one it is that of the ends: columns when both are columns, else
   * datasets. At level DATASET a column stands for its dataset.
   *
   * @throws CatalogException with INVALID_ARGUMENT when the ends do not fit the level, or the level
   *     is neither DATASET nor COLUMN
   */
  public static PathRequest at(
      Optional<Level> level, EntityId from, EntityId to, Optional<Instant> asOf) {
    boolean areColumns = from instanceof ColumnRef && to instanceof ColumnRef;
    Level asked = level.orElse(areColumns ? Level.COLUMN : Level.DATASET);
    return switch (asked) {
      case DATASET -> new PathRequest(dataset(from), dataset(to), asOf);
      case COLUMN -> {
        if (!areColumns) {
          throw new CatalogException(
              ErrorCode.INVALID_ARGUMENT, "at level COLUMN give the ids of two columns");
        }
        yield new PathRequest(from, to, asOf);
      }
      case JOB, PRODUCT, DOMAIN ->
          throw new CatalogException(
              ErrorCode.INVALID_ARGUMENT, "a path is of level DATASET or COLUMN, not " + asked);
    };
  }

  private static EntityId dataset(EntityId id) {
    return id instanceof ColumnRef column ? column.dataset() : id;
  }

  /** DATASET or COLUMN. */
  public Level level() {
    return from instanceof ColumnRef ? Level.COLUMN : Level.DATASET;
  }
}
