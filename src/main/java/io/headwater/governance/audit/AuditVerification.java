package io.headwater.governance.audit;

import java.util.List;

/**
 * What a walk over the trail found.
 *
 * @param rows how many rows were seen
 * @param first sequence of the first row; 0 when there is none
 * @param last sequence of the last row; 0 when there is none
 * @param lastHash hash of the last row; empty when there is none
 * @param checkpoints how many checkpoints are signed as they must be
 * @param signedUpTo the last row that a signature vouches for; 0 for none
 * @param findings the first of what is wrong, at most {@link ChainVerifier#MOST_FINDINGS}
 * @param totalFindings how much is wrong
 */
public record AuditVerification(
    long rows,
    long first,
    long last,
    String lastHash,
    long checkpoints,
    long signedUpTo,
    List<AuditFinding> findings,
    long totalFindings) {

  public AuditVerification {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isWhole() {
    return totalFindings == 0;
  }
}
