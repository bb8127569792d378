package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyFinding;
import io.headwater.model.DomainName;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings pass. What is null is not asked for.
 *
 * @param policyId only of this rule
 * @param domain only of this domain
 * @param productId only of the product with this id
 * @param minSeverity at least this severe
 * @param kind only about such subjects
 * @param includeExcepted whether those pass that an exception frees; not when false
 */
record FindingFilter(
    @Nullable String policyId,
    @Nullable String domain,
    @Nullable String productId,
    @Nullable PolicySeverity minSeverity,
    @Nullable PolicySubjectKind kind,
    @Nullable Boolean includeExcepted)
    implements Predicate<PolicyFinding> {

  @Override
  public boolean test(PolicyFinding finding) {
    return (policyId == null || finding.policy().id().equals(policyId))
        && (domain == null || finding.domains().contains(new DomainName(domain)))
        && (productId == null
            || finding.products().stream().anyMatch(id -> id.nodeId().equals(productId)))
        && (minSeverity == null || finding.severity().compareTo(minSeverity.toSeverity()) >= 0)
        && (kind == null || PolicySubjectKind.of(finding.kind()) == kind)
        && (!Boolean.FALSE.equals(includeExcepted) || finding.exception().isEmpty());
  }
}
