package io.headwater.governance.policy;

import java.util.List;

/** Reads files of policies. Stateless, thread-safe; never throws for bad input. */
public interface PolicyTexts {

  /** What a file says, in YAML or JSON. */
  Reading read(String text);

  /** What became of a file. */
  sealed interface Reading {

    /**
     * It can be used.
     *
     * @param document what it says
     */
    record Read(PolicyDocument document) implements Reading {}

    /**
     * It is no file of policies: neither {@code policies} nor {@code governance} stands in it.
     *
     * @param fault how it would be one
     */
    record Foreign(PolicyFault fault) implements Reading {}

    /**
     * It cannot be used.
     *
     * @param faults at least one, in the order of the text
     */
    record Faulty(List<PolicyFault> faults) implements Reading {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }
}
