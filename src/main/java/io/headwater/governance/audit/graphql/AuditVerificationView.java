package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.AuditFinding;
import io.headwater.governance.audit.TrailWalk;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a walk over the whole trail found.
 *
 * @param at when it began
 * @param isWhole whether nothing is wrong
 * @param rows how many events were seen
 * @param signedUpTo the last event that a signature vouches for
 * @param findings what is wrong and where, at most 100
 */
@Name("AuditVerification")
@Description("What a walk of this server over the whole audit trail found.")
public record AuditVerificationView(
    @Description("When the walk began.") Instant at,
    @Name("isWhole") @Description("Whether nothing is wrong.") boolean isWhole,
    @Description("How many events were seen.") long rows,
    @Id @Description("The last event that a signature vouches for; 0 for none.") String signedUpTo,
    @Description("What is wrong, each with its event and field; at most 100.")
        List<@NonNull String> findings) {

  static AuditVerificationView of(TrailWalk.Result result) {
    return new AuditVerificationView(
        result.at(),
        result.found().isWhole(),
        result.found().rows(),
        Long.toString(result.found().signedUpTo()),
        result.found().findings().stream().map(AuditFinding::toString).toList());
  }
}
