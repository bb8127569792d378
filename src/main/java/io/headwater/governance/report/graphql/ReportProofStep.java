package io.headwater.governance.report.graphql;

import io.headwater.governance.report.EntityTexts;
import io.headwater.governance.report.SeenReport.Step;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A step of data.
 *
 * @param from the id of where it came from
 * @param to the id of where it went
 * @param fromText where it came from, for people
 * @param toText where it went, for people
 * @param how the transformations
 * @param jobs ids of what moved it
 */
@Description("A step of data. An end that you may not see has no id, and its text says (hidden).")
public record ReportProofStep(
    @Id @Nullable @Description("The id of where it came from; null when hidden.") String from,
    @Id @Nullable @Description("The id of where it went; null when hidden.") String to,
    @Description("Where it came from, for people.") String fromText,
    @Description("Where it went, for people.") String toText,
    @Description("The transformations, e.g. DIRECT/IDENTITY.") List<@NonNull String> how,
    @Id @Description("Ids of the jobs that moved it; none when an end is hidden.")
        List<@NonNull String> jobs) {

  static ReportProofStep of(Step step) {
    return new ReportProofStep(
        step.from().map(EntityId::nodeId).orElse(null),
        step.to().map(EntityId::nodeId).orElse(null),
        EntityTexts.text(step.from()),
        EntityTexts.text(step.to()),
        step.how(),
        step.jobs().stream().map(JobId::nodeId).toList());
  }
}
