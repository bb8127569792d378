package io.headwater.impact;

import java.util.List;
import java.util.Optional;

/**
 * What one proposal comes to.
 *
 * @param steps in order
 * @param mode what the contract promises; empty when each step's product is to be asked
 * @param notes what could not be compared, and why; a report with a note is not the whole answer
 */
record Proposed(List<ChangeStep> steps, Optional<CompatibilityMode> mode, List<String> notes) {

  Proposed {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }
}
