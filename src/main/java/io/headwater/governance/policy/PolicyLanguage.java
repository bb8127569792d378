package io.headwater.governance.policy;

import java.util.List;

/** Checks expressions against the model and makes them executable. Thread-safe. */
public interface PolicyLanguage {

  /**
   * Compiles a policy.
   *
   * @param levels what {@code rank} counts by
   */
  Compilation compile(Policy policy, ClassificationLevels levels);

  /** What became of it. */
  sealed interface Compilation {

    /**
     * It is ready.
     *
     * @param policy to evaluate
     */
    record Compiled(CompiledPolicy policy) implements Compilation {}

    /**
     * Its expressions are wrong.
     *
     * @param faults at least one, in the order of the text
     */
    record Faulty(List<PolicyFault> faults) implements Compilation {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }
}
