package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyVersion;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A rule in all scopes.
 *
 * @param id what it is called
 * @param wordings those that hold
 * @param versions every version of every wording
 */
@Type("PolicyRule")
@Description("A rule in all scopes, with its history.")
public record PolicyRuleView(
    @Id @NonNull @Description("What it is called.") String id,
    @Description("Its wordings that hold, the broadest scope first; none when it is retired.")
        List<@NonNull PolicyView> wordings,
    @Description(
            "Every version of every wording that was ever published or retired, the newest first;"
                + " at most 1,000.")
        List<@NonNull PolicyVersionView> versions) {

  static PolicyRuleView of(String id, List<PolicyView> wordings, List<PolicyVersion> versions) {
    return new PolicyRuleView(id, wordings, versions.stream().map(PolicyVersionView::new).toList());
  }
}
