package io.headwater.governance.classification;

import io.headwater.model.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * A level or a kind that a column has from what it is made from, with the proof.
 *
 * @param level the level; empty when a kind is inferred
 * @param kind the kind; empty when a level is inferred
 * @param origin the nearest column of which it is said; empty when it was not found in time
 * @param path the shortest way from there, the origin first
 * @param partialReason why there is no path; empty when there is one
 */
public record Inference(
    Optional<Level> level,
    Optional<DataKind> kind,
    Optional<ColumnRef> origin,
    List<LabelStep> path,
    Optional<String> partialReason) {

  public Inference {
    path = List.copyOf(path);
  }
}
