package io.headwater.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a proposal would break.
 *
 * @param title what was proposed, e.g. the file's name
 * @param verdict the worst of the findings; SAFE when there is none
 * @param findings worst first, then by rule, then by subject
 * @param consumers who is hit, products first, worst first
 * @param totalConsumers how many groups are hit in all
 * @param partialReason why this is not the whole answer; empty when it is
 * @param watermark the latest event time that the answer takes into account
 */
public record ImpactReport(
    String title,
    Severity verdict,
    List<Finding> findings,
    List<Consumers> consumers,
    int totalConsumers,
    Optional<String> partialReason,
    Instant watermark) {

  public ImpactReport {
    findings = List.copyOf(findings);
    consumers = List.copyOf(consumers);
  }

  /** Whether something in it is at least as bad as a bar. */
  public boolean reaches(Severity bar) {
    return verdict.compareTo(bar) >= 0;
  }
}
