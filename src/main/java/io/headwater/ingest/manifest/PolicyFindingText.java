package io.headwater.ingest.manifest;

import io.headwater.governance.policy.PolicyFinding;
import io.headwater.ingest.manifest.ManifestFinding.Severity;

/** Findings of policies beside those of readers. Pure functions. */
public final class PolicyFindingText {

  private PolicyFindingText() {}

  /**
   * A finding of a policy as one about the manifest: an error when it keeps the manifest out. Its
   * code is {@code policy:} and the policy's id; it is about the whole text.
   */
  public static ManifestFinding finding(PolicyFinding finding) {
    return new ManifestFinding(
        finding.isDenying() ? Severity.ERROR : Severity.WARNING,
        "policy:" + finding.policy().id(),
        "$",
        1,
        1,
        finding.text());
  }
}
