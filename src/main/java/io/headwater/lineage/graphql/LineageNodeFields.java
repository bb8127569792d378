package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What is asked of lineage again, about the nodes of an answer. */
@GraphQLApi
public class LineageNodeFields {

  private final LineageQueries lineage;

  /** The API over its port. */
  public LineageNodeFields(@Visible LineageQueries lineage) {
    this.lineage = lineage;
  }

  /** How many direct neighbours of each node are not returned. */
  @Description(
      "How many direct neighbours, in the directions of the walk, pass its filter and are not among"
          + " the nodes returned in the same list or page: what one more hop from here would show.")
  public List<@NonNull Integer> hiddenNeighbours(@Source List<LineageNode> nodes) {
    Map<Shown, Map<EntityId, Integer>> counts = new HashMap<>();
    List<Integer> hidden = new ArrayList<>(nodes.size());
    for (LineageNode node : nodes) {
      hidden.add(
          counts
              .computeIfAbsent(
                  node.shown(),
                  shown -> lineage.countHiddenNeighbours(shown.request(), shown.ids()))
              .getOrDefault(node.entityId(), 0));
    }
    return hidden;
  }

  /** All nodes that the walk reaches, page by page. */
  @Description(
      "All nodes that the walk reaches, page by page, whatever maxNodes is: nearest first, then by"
          + " id. Each page walks anew; a cursor is a depth and an id, and keeps its meaning when"
          + " lineage changes. first: 1 to 1,000, 20 if not given.")
  public LineageNodeConnection nodesPage(
      @Source LineageGraph graph, @Nullable Integer first, @Nullable String after) {
    Page<LineageResult.Node> page =
        Paging.keyedPage(
            "nodes of lineage",
            first,
            after,
            (count, from) -> {
              LineageNodes nodes =
                  lineage.listNodes(
                      new NodesRequest(graph.request(), from.map(LineageNodeFields::place), count));
              Optional<String> next =
                  nodes.hasMore() ? Optional.of(key(nodes.nodes().getLast())) : Optional.empty();
              return new Paging.Part<>(nodes.nodes(), next, nodes.total());
            },
            LineageNodeFields::key);
    Shown shown = new Shown(graph.request(), page.items(), new NodeTexts());
    return LineageNodeConnection.of(page.map(node -> new LineageNode(node, shown)));
  }

  private static String key(LineageResult.Node node) {
    return node.depth() + " " + node.id().nodeId();
  }

  private static LineageResult.Node place(String key) {
    int space = key.indexOf(' ');
    try {
      int depth = Integer.parseInt(key.substring(0, Math.max(0, space)));
      return new LineageResult.Node(NodeIds.parse(key.substring(space + 1)), depth);
    } catch (NumberFormatException | CatalogException _) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR,
          "the cursor is not one of the nodes of a lineage answer; pass an endCursor or cursor of"
              + " such a page");
    }
  }
}
