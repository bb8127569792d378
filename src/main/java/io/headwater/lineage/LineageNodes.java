package io.headwater.lineage;

import java.util.List;

/**
 * A page of the nodes of an answer.
 *
 * @param nodes nearest first, then by id
 * @param hasMore whether nodes come after these
 * @param total how many nodes the whole answer has
 */
public record LineageNodes(List<LineageResult.Node> nodes, boolean hasMore, int total) {

  public LineageNodes {
    nodes = List.copyOf(nodes);
  }
}
