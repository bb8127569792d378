package io.headwater.governance.policy.file;

import io.headwater.governance.policy.PolicyFault;

/** Reads YAML or JSON, bounded. Stateless, thread-safe; never throws for bad input. */
public interface DocumentTrees {

  /** The one document that a text holds. */
  Parsed read(String text);

  /** What became of a text. */
  sealed interface Parsed {

    /**
     * It was read.
     *
     * @param root its value
     */
    record Whole(DocumentTree root) implements Parsed {}

    /**
     * It is neither YAML nor JSON, or breaks a bound.
     *
     * @param fault where and why
     */
    record Broken(PolicyFault fault) implements Parsed {}
  }
}
