package io.headwater.lineage;

import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Lineage questions in short, and answers as text. */
public final class Answers {

  private Answers() {}

  /** The whole closure of a root at a time, now if it is empty. */
  public static LineageRequest at(
      EntityId root, Direction direction, Level level, Optional<Instant> asOf) {
    return request(root, direction, level, OptionalInt.empty(), asOf, false);
  }

  /** The whole closure of a root over everything that was ever observed. */
  public static LineageRequest history(EntityId root, Direction direction, Level level) {
    return request(root, direction, level, OptionalInt.empty(), Optional.empty(), true);
  }

  /** The edges next to a root at a time. */
  public static LineageRequest oneHop(
      EntityId root, Direction direction, Level level, Optional<Instant> asOf) {
    return request(root, direction, level, OptionalInt.of(1), asOf, false);
  }

  private static LineageRequest request(
      EntityId root,
      Direction direction,
      Level level,
      OptionalInt depth,
      Optional<Instant> asOf,
      boolean history) {
    return new LineageRequest(
        List.of(root), direction, depth, level, asOf, history, LineageFilter.NONE, 10_000);
  }

  /** The answer to a question, or why there is none. */
  public static String to(LineageQueries lineage, LineageRequest question) {
    try {
      return question + "\n" + text(lineage.walk(question));
    } catch (CatalogException e) {
      return question + "\n" + e.code();
    }
  }

  /** A page of the nodes of an answer, or why there is none. */
  public static String to(LineageQueries lineage, NodesRequest page) {
    try {
      return page + "\n" + lineage.listNodes(page);
    } catch (CatalogException e) {
      return page + "\n" + e.code();
    }
  }

  /** A path, or why it is not known. */
  public static String to(LineageQueries lineage, PathRequest path) {
    try {
      return path + "\n" + lineage.findPath(path);
    } catch (CatalogException e) {
      return path + "\n" + e.code();
    }
  }

  /** How many neighbours each node of an answer hides, or why there is no answer. */
  public static String hidden(LineageQueries lineage, LineageRequest question) {
    try {
      Set<EntityId> shown = new TreeSet<>(Comparator.comparing(EntityId::nodeId));
      lineage.walk(question).nodes().forEach(node -> shown.add(node.id()));
      Map<EntityId, Integer> counts = lineage.countHiddenNeighbours(question, shown);
      StringBuilder text = new StringBuilder(question.toString());
      shown.forEach(node -> text.append('\n').append(node).append(' ').append(counts.get(node)));
      return text.append('\n').append(counts.size()).toString();
    } catch (CatalogException e) {
      return question + "\n" + e.code();
    }
  }

  private static String text(LineageResult result) {
    StringBuilder text = new StringBuilder();
    text.append("roots ").append(result.roots()).append('\n');
    result.nodes().forEach(node -> text.append(node).append('\n'));
    result.edges().forEach(edge -> text.append(edge).append('\n'));
    text.append(result.totalNodes()).append(" nodes, ").append(result.totalEdges());
    return text.append(" edges ")
        .append(result.partialReason())
        .append(result.watermark())
        .toString();
  }
}
