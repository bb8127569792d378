package io.headwater.governance.report.graphql;

import io.headwater.governance.report.Report.PolicyReference;
import org.eclipse.microprofile.graphql.Description;

/**
 * A policy that held.
 *
 * @param id of the rule
 * @param scope of its wording
 * @param version counts up from 1
 */
@Description("A policy that held when the report tells about.")
public record ReportPolicy(
    @Description("The id of the rule.") String id,
    @Description("Where its wording holds: global, domain NAME, or product DOMAIN/NAME.")
        String scope,
    @Description("Which version of the wording, from 1.") int version) {

  static ReportPolicy of(PolicyReference policy) {
    return new ReportPolicy(policy.id(), policy.scope(), Math.toIntExact(policy.version()));
  }
}
