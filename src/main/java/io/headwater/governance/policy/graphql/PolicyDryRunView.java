package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.DryRun;
import io.headwater.governance.policy.Policy;
import io.headwater.model.DataProductId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What policies would say if they were published now. */
@Type("PolicyDryRun")
@Description("What policies would say over everything if they were published now.")
public final class PolicyDryRunView {

  private static final int MOST = 1_000;

  private final DryRun dryRun;

  PolicyDryRunView(DryRun dryRun) {
    this.dryRun = dryRun;
  }

  /** The wordings of the file. */
  @Description("The wordings of the file, each as: id (scope).")
  public List<@NonNull String> getPolicies() {
    return dryRun.policies().stream().map(Policy.Key::text).toList();
  }

  /** How many examples were run. */
  @Description("How many examples were run; all of them passed.")
  public int getTestCount() {
    return dryRun.examples();
  }

  /** How many findings there would be. */
  @Description("How many findings there would be of these rules.")
  public int getTotalCount() {
    return dryRun.findings().size();
  }

  /** How many there are not now. */
  @Description("How many of them there are not now.")
  public int getAddedCount() {
    return dryRun.added();
  }

  /** How many there would be no longer. */
  @Description("How many findings of these rules there would be no longer.")
  public int getGoneCount() {
    return dryRun.gone();
  }

  /** The findings. */
  @Description("The findings there would be of these rules, the gravest first; at most 1,000.")
  public List<@NonNull PolicyFindingView> getFindings() {
    Instant now = Instant.now();
    return dryRun.findings().stream()
        .limit(MOST)
        .map(finding -> new PolicyFindingView(finding, now))
        .toList();
  }

  /** Products that would be refused. */
  @Description("Ids of products whose manifests would be refused, were they sent again.")
  public List<@NonNull String> getDeniedProductIds() {
    return dryRun.denied().stream().map(DataProductId::nodeId).toList();
  }

  /** Conflicts. */
  @Description("Where these rules conflict with other scopes.")
  public List<@NonNull PolicyConflictView> getConflicts() {
    return dryRun.conflicts().stream().map(PolicyConflictView::of).toList();
  }
}
