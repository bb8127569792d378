package io.headwater.lineage;

import io.headwater.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why an answer is not the whole one. */
public final class PartialReason {

  private static final int MOST_NAMED = 10;

  private PartialReason() {}

  /**
   * Everything that keeps an answer from being whole.
   *
   * @param shown how many nodes are returned
   * @param all how many nodes the answer has
   * @param stopped why the walk did not reach everything
   * @param unknown roots that do not exist
   * @return empty when the answer is whole
   */
  public static Optional<String> of(
      int shown, int all, Optional<String> stopped, List<EntityId> unknown) {
    List<String> reasons = new ArrayList<>();
    if (shown < all) {
      reasons.add("the nearest " + shown + " of " + all + " nodes are shown (maxNodes)");
    }
    stopped.ifPresent(reasons::add);
    if (!unknown.isEmpty()) {
      reasons.add(
          "these roots are not known: "
              + unknown.stream()
                  .limit(MOST_NAMED)
                  .map(EntityId::nodeId)
                  .collect(Collectors.joining(", "))
              + (unknown.size() > MOST_NAMED
                  ? " and " + (unknown.size() - MOST_NAMED) + " more"
                  : ""));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  /** The walk ran into its time limit. */
  public static String tookTooLong(int hops) {
    return "the walk took too long and was stopped after "
        + hops
        + " hops; totals are lower bounds";
  }

  /** The walk ran into its limit of nodes. */
  public static String tooMany(int mostVisited) {
    return "the walk was stopped after " + mostVisited + " nodes; totals are lower bounds";
  }
}
