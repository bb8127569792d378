package io.headwater.lineage;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.Optional;

/**
 * Asks for a page of the nodes of an answer.
 *
 * @param walk the question; its {@code maxNodes} is not used
 * @param after the place that the page comes after, whether a node is there now or not; empty for
 *     the first page
 * @param first how many nodes at most, 1 to {@link #MOST}
 */
public record NodesRequest(LineageRequest walk, Optional<LineageResult.Node> after, int first) {

  /** Most nodes of one page. */
  public static final int MOST = 1_000;

  /**
   * A question within bounds.
   *
   * @throws CatalogException with INVALID_ARGUMENT when {@code first} is out of range
   */
  public NodesRequest {
    if (first < 1 || first > MOST) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "first is " + first + "; it may be 1 to " + MOST);
    }
  }
}
