package io.headwater.governance.policy;

import io.headwater.model.Declaration;
import java.util.List;

/** Asks somebody else about a manifest. Thread-safe; never throws. */
public interface ExternalDecision {

  /** Nobody is asked. */
  ExternalDecision NONE = _ -> List.of();

  /** What they have against it; empty when nothing. */
  List<PolicyFinding> decide(Declaration declaration);
}
