package io.headwater.lineage.graphql;

import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.Job;
import io.headwater.lineage.LineageDiffs;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeDirectory;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Answers questions about lineage. */
@GraphQLApi
public class LineageApi {

  private static final int MOST_ROOTS = 10_000;
  private static final int MOST_NODES = 100_000;
  private static final int USUAL_NODES = 1_000;
  private static final int USUAL_NODES_OF_DIFFERENCE = 10_000;

  private final LineageQueries lineage;
  private final LineageDiffs diffs;
  private final CatalogNodes catalog;
  private final NodeDirectory directory;

  /** The API over its ports. */
  public LineageApi(
      @Visible LineageQueries lineage,
      LineageDiffs diffs,
      CatalogNodes catalog,
      NodeDirectory directory) {
    this.lineage = lineage;
    this.diffs = diffs;
    this.catalog = catalog;
    this.directory = directory;
  }

  /** Walks from the roots. */
  @Query
  @Description(
      "Walks from the roots (ids of datasets, columns, jobs, products or domains; 1 to 10,000)."
          + " depth: hops at most, all when not given. asOf: what was live then, now when not"
          + " given. includeHistory: every edge ever observed, whatever became of it."
          + " maxNodes: 1 to 100,000, nearest first; the totals stay exact.")
  public LineageGraph lineage(
      @Id List<@NonNull String> roots,
      @DefaultValue("DOWNSTREAM") @Nullable LineageDirection direction,
      @Nullable Integer depth,
      @DefaultValue("DATASET") @Nullable LineageLevel level,
      @Nullable Instant asOf,
      @DefaultValue("false") @Nullable Boolean includeHistory,
      @Nullable LineageFilterInput filter,
      @DefaultValue("1000") @Nullable Integer maxNodes) {
    LineageRequest request =
        request(
            roots,
            direction,
            depth,
            level,
            Optional.ofNullable(asOf),
            Boolean.TRUE.equals(includeHistory),
            filter,
            orElse(maxNodes, USUAL_NODES));
    return new LineageGraph(request, lineage.walk(request));
  }

  /** Compares lineage at two times. */
  @Query
  @Description(
      "How the lineage of the roots at one time differs from that at another, by default now."
          + " Each of the two answers has at most maxNodes nodes, 1 to 100,000, nearest first;"
          + " when one is cut, the difference says so.")
  public LineageDifference lineageDiff(
      @Id List<@NonNull String> roots,
      @NonNull Instant from,
      @Nullable Instant to,
      @DefaultValue("DOWNSTREAM") @Nullable LineageDirection direction,
      @Nullable Integer depth,
      @DefaultValue("DATASET") @Nullable LineageLevel level,
      @Nullable LineageFilterInput filter,
      @DefaultValue("10000") @Nullable Integer maxNodes) {
    LineageRequest request =
        request(
            roots,
            direction,
            depth,
            level,
            Optional.empty(),
            false,
            filter,
            orElse(maxNodes, USUAL_NODES_OF_DIFFERENCE));
    return new LineageDifference(
        request, diffs.compare(request, from, to == null ? Instant.now() : to));
  }

  private static LineageRequest request(
      List<String> roots,
      @org.jspecify.annotations.Nullable LineageDirection direction,
      @org.jspecify.annotations.Nullable Integer depth,
      @org.jspecify.annotations.Nullable LineageLevel level,
      Optional<Instant> asOf,
      boolean includeHistory,
      @org.jspecify.annotations.Nullable LineageFilterInput filter,
      int most) {
    require(!roots.isEmpty() && roots.size() <= MOST_ROOTS, "roots", roots.size(), 1, MOST_ROOTS);
    require(most >= 1 && most <= MOST_NODES, "maxNodes", most, 1, MOST_NODES);
    require(depth == null || depth >= 0, "depth", depth == null ? 0 : depth, 0, Integer.MAX_VALUE);
    return new LineageRequest(
        roots.stream().map(NodeIds::parse).distinct().toList(),
        orElse(direction, LineageDirection.DOWNSTREAM).toRequest(),
        depth == null ? OptionalInt.empty() : OptionalInt.of(depth),
        orElse(level, LineageLevel.DATASET).toRequest(),
        asOf,
        includeHistory,
        filter == null ? LineageFilter.NONE : filter.toFilter(),
        most);
  }

  private static void require(boolean met, String what, int found, int least, int most) {
    if (!met) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          what + ": " + found + " given; it may be " + least + " to " + most);
    }
  }

  /** A default that an explicit null does not undo. */
  private static <T> T orElse(@org.jspecify.annotations.Nullable T given, T usual) {
    return given == null ? usual : given;
  }

  /** What the nodes of an answer stand for. */
  @Description("What it stands for, with all its fields; null when nobody described it.")
  public List<@Nullable Node> entity(@Source List<LineageNode> nodes) {
    return directory.loadEach(nodes, LineageNode::entityId);
  }

  /** The jobs that make the edges of an answer. */
  @Description("The jobs that make it; empty where it was stated without a job.")
  public List<List<@NonNull Job>> jobs(@Source List<LineageEdge> edges) {
    return Batch.lists(edges, LineageEdge::jobIds, catalog::jobs);
  }
}
