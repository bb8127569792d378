package io.headwater.governance.policy;

import io.headwater.model.DataProductId;
import java.util.List;
import java.util.SortedSet;

/**
 * What policies would say if they were published now.
 *
 * @param policies the wordings of the file
 * @param examples how many examples were run
 * @param findings of their rules, the gravest first, with every other tier's wordings
 * @param added how many of them there are not now
 * @param gone how many findings of their rules there would be no longer
 * @param denied products whose manifests would be refused, were they sent again
 * @param conflicts with other tiers
 * @param found the whole census
 */
public record DryRun(
    List<Policy.Key> policies,
    int examples,
    List<PolicyFinding> findings,
    int added,
    int gone,
    SortedSet<DataProductId> denied,
    List<TierConflict> conflicts,
    PolicyFindings.Found found) {

  public DryRun {
    policies = List.copyOf(policies);
    findings = List.copyOf(findings);
    conflicts = List.copyOf(conflicts);
  }
}
