package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.PathRequest;
import io.headwater.model.NodeIds;
import io.headwater.platform.Visible;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Says why something is downstream of something. */
@GraphQLApi
public class LineagePaths {

  private final LineageQueries lineage;

  /** The API over its port. */
  public LineagePaths(@Visible LineageQueries lineage) {
    this.lineage = lineage;
  }

  /** The shortest path from one dataset or column down to another. */
  @Query
  @Nullable
  @Description(
      "The shortest path from one dataset or column down to another, which proves that it is"
          + " downstream of it; null when it is not. Ids of any of their names; what nobody knows is"
          + " NOT_FOUND. level: DATASET or COLUMN; without it COLUMN between two columns, else"
          + " DATASET, where a column stands for its dataset. asOf: what was live then, now when not"
          + " given. Of several paths the one with the smallest ids.")
  public LineagePathView lineagePath(
      @Id @NonNull String from,
      @Id @NonNull String to,
      @Nullable LineageLevel level,
      @Nullable Instant asOf) {
    return lineage
        .findPath(
            PathRequest.at(
                Optional.ofNullable(level).map(LineageLevel::toRequest),
                NodeIds.parse(from),
                NodeIds.parse(to),
                Optional.ofNullable(asOf)))
        .map(LineagePathView::new)
        .orElse(null);
  }
}
