package io.headwater.lineage;

import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
