package io.headwater.impact;

import java.util.List;
import java.util.Optional;

/**
 * What one step comes to.
 *
 * @param rule why it matters
 * @param severity as it counts: after the contract's compatibility mode and waivers
 * @param step what was proposed
 * @param message one sentence for people: what changes, and for whom
 * @param remedy what to do instead; empty where nothing needs doing
 * @param hits who is reached, nearest first, then by id; at most as many as were asked for
 * @param totalHits how many are reached in all
 * @param waiver the waiver that lowered the severity
 */
public record Finding(
    Rule rule,
    Severity severity,
    ChangeStep step,
    String message,
    String remedy,
    List<Hit> hits,
    int totalHits,
    Optional<Waiver> waiver) {

  public Finding {
    hits = List.copyOf(hits);
  }
}
