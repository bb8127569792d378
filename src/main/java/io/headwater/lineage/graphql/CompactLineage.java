package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The nodes and edges of a lineage answer in few values.
 *
 * @param ids the canonical ids of the nodes, nearest first, then by id
 * @param depths of each node, by the same index: hops from the nearest root
 * @param edges two numbers for each edge: the indexes of its upstream and downstream end in ids
 */
@Description("The nodes and edges of a lineage answer in few values.")
public record CompactLineage(
    @Id @Description("The canonical ids of the nodes, nearest first, then by id.")
        List<@NonNull String> ids,
    @Description("Of each node, by the same index: hops from the nearest root.")
        List<@NonNull Integer> depths,
    @Description(
            "Two numbers for each edge between these nodes, one edge after the other: the indexes in"
                + " 'ids', from 0, of its upstream and of its downstream end.")
        List<@NonNull Integer> edges) {

  /** An answer in few values. */
  static CompactLineage of(LineageResult result, NodeTexts texts) {
    int count = result.nodes().size();
    List<String> ids = new ArrayList<>(count);
    List<Integer> depths = new ArrayList<>(count);
    Map<EntityId, Integer> indexes = HashMap.newHashMap(count);
    for (LineageResult.Node node : result.nodes()) {
      indexes.put(node.id(), ids.size());
      ids.add(texts.of(node.id()));
      depths.add(node.depth());
    }
    List<Integer> edges = new ArrayList<>(2 * result.edges().size());
    for (LineageResult.Edge edge : result.edges()) {
      Integer from = indexes.get(edge.from());
      Integer to = indexes.get(edge.to());
      if (from == null || to == null) {
        throw new IllegalStateException(
            "an edge of the answer has an end that is no node: " + edge);
      }
      edges.add(from);
      edges.add(to);
    }
    return new CompactLineage(ids, depths, edges);
  }
}
