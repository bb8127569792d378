package io.headwater.governance.policy;

import java.util.List;
import java.util.Optional;

/**
 * A file of policies as it was read.
 *
 * @param policies in the order written; no key twice
 * @param levels the classification levels it defines, the least sensitive first; empty when it
 *     defines none
 * @param source the text as sent
 */
public record PolicyDocument(
    List<Policy> policies, Optional<ClassificationLevels> levels, String source) {

  public PolicyDocument {
    policies = List.copyOf(policies);
  }
}
