package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyFindings.Found;
import io.headwater.model.DomainName;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of findings, with what was found in all.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many pass the filter
 * @param bySeverity how many of each severity pass the filter
 * @param byPolicy how many of each rule pass the filter
 * @param byDomain how many of each domain pass the filter
 * @param conflicts between scopes, whatever the filter
 * @param subjectsLookedAt how many subjects were looked at
 * @param at when what was looked at was so
 * @param isPartial whether something was not looked at
 * @param partialReason what was not looked at
 */
@Description("A page of what breaks the rules now, with what was found in all.")
public record PolicyFindingConnection(
    @Description("What is on it.") List<@NonNull PolicyFindingEdge> edges,
    @Description("Where it lies.") PageInfo pageInfo,
    @Description("How many pass the filter.") int totalCount,
    @Description("How many of each severity pass the filter.")
        List<@NonNull PolicyCount> bySeverity,
    @Description("How many of each rule pass the filter.") List<@NonNull PolicyCount> byPolicy,
    @Description("How many of each domain pass the filter; some lie between two.")
        List<@NonNull PolicyCount> byDomain,
    @Description("Scopes that ask for less than broader ones, whatever the filter.")
        List<@NonNull PolicyConflictView> conflicts,
    @Description("How many products, ports, columns, flows and consumers were looked at.")
        int subjectsLookedAt,
    @Description("When what was looked at was so.") Instant at,
    @Name("isPartial") @Description("Whether something was not looked at.") boolean isPartial,
    @Description("What was not looked at; null when all was.") @Nullable String partialReason) {

  static PolicyFindingConnection of(
      Page<PolicyFinding> page, List<PolicyFinding> passing, Found found) {
    Instant now = Instant.now();
    return new PolicyFindingConnection(
        page.map(finding -> new PolicyFindingView(finding, now)).edges(PolicyFindingEdge::new),
        page.info(),
        page.totalCount(),
        PolicyCount.of(passing, finding -> List.of(finding.severity().name())),
        PolicyCount.of(passing, finding -> List.of(finding.policy().id())),
        PolicyCount.of(
            passing, finding -> finding.domains().stream().map(DomainName::value).toList()),
        found.conflicts().stream().map(PolicyConflictView::of).toList(),
        found.looked().values().stream().mapToInt(Integer::intValue).sum(),
        found.at(),
        found.partialReason().isPresent(),
        found.partialReason().orElse(null));
  }
}
