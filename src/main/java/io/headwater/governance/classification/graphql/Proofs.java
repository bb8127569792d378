package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.BarrierMet;
import io.headwater.governance.classification.Inference;
import io.headwater.governance.classification.Influence;
import io.headwater.governance.classification.LabelStep;
import io.headwater.model.EntityId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proofs as far as the caller may see them: what a column is stays true, whatever it is made from;
 * names of what is hidden are not told.
 *
 * @param sees what the caller may see
 */
record Proofs(Predicate<EntityId> sees) {

  static final Proofs WHOLE = new Proofs(_ -> true);

  private static final String HIDDEN = "the path leads through something that you may not see";

  List<Inference> inferences(List<Inference> all) {
    return all.stream().map(this::of).toList();
  }

  private Inference of(Inference inference) {
    if (inference.path().stream().allMatch(this::isSeen)
        && inference.origin().filter(origin -> !sees.test(origin.dataset())).isEmpty()) {
      return inference;
    }
    return new Inference(
        inference.level(), inference.kind(), Optional.empty(), List.of(), Optional.of(HIDDEN));
  }

  List<BarrierMet> barriers(List<BarrierMet> all) {
    return all.stream().filter(barrier -> isSeen(barrier.step())).toList();
  }

  List<Influence> influences(List<Influence> all) {
    return all.stream().filter(influence -> isSeen(influence.step())).toList();
  }

  private boolean isSeen(LabelStep step) {
    return sees.test(step.from().dataset()) && sees.test(step.to().dataset());
  }
}
