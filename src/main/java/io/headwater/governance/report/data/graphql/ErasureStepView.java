package io.headwater.governance.report.data.graphql;

import io.headwater.governance.report.data.ErasureState;
import io.headwater.governance.report.data.ErasureStep;
import io.headwater.model.DomainName;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A dataset to erase a subject's data from.
 *
 * @param dataset its id
 * @param datasetName its name
 * @param columns paths that hold it
 * @param order from 1
 * @param owner who answered for it at the start
 * @param domain whose it was at the start
 * @param state what became of it
 * @param note how, or why not
 * @param by who said so
 * @param at when
 */
@Type("ErasureStep")
@Description("A dataset to erase a subject's data from; as planned at the start of the erasure.")
public record ErasureStepView(
    @Id @Nullable @Description("The dataset's id.") String dataset,
    @Description("The dataset's name.") String datasetName,
    @Description("Paths of the columns that hold it; empty when none is known.")
        List<@NonNull String> columns,
    @Name("order")
        @Description("From 1: what feeds others comes first; those that feed each other are equal.")
        int order,
    @Nullable @Description("Who answered for it at the start; null when nobody is known.")
        String owner,
    @Nullable @Description("Its domain at the start; null when no product offered it.")
        String domain,
    @Description("What became of it.") ErasureState state,
    @Nullable @Description("How, or why not; null while nobody said anything.") String note,
    @Nullable @Description("Who said so.") String by,
    @Nullable @Description("When.") Instant at) {

  static ErasureStepView of(ErasureStep step) {
    return new ErasureStepView(
        step.dataset().nodeId(),
        step.dataset().name(),
        step.columns(),
        step.order(),
        step.owner().isEmpty() ? null : step.owner(),
        step.domain().map(DomainName::value).orElse(null),
        step.state(),
        step.settled().map(ErasureStep.Settled::note).orElse(null),
        step.settled().map(ErasureStep.Settled::by).orElse(null),
        step.settled().map(ErasureStep.Settled::at).orElse(null));
  }
}
