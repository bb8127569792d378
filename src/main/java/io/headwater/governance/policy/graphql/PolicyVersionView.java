package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyVersion;
import io.headwater.governance.policy.PolicyVersion.State;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** A version of a wording. */
@Type("PolicyVersion")
@Description("A version of a rule in one scope. Versions are only ever added.")
public final class PolicyVersionView {

  private final PolicyVersion version;

  PolicyVersionView(PolicyVersion version) {
    this.version = version;
  }

  /** The rule. */
  @Description("The rule.")
  public String getPolicyId() {
    return version.key().id();
  }

  /** Where it holds. */
  @Description("Where it holds.")
  public String getScope() {
    return version.key().scope().text();
  }

  /** Whether the rule was retired by it. */
  @Name("isRetired")
  @Description("Whether the rule holds in this scope no longer from then on.")
  public boolean isRetired() {
    return version.state() == State.RETIRED;
  }

  /** When. */
  @Description("From when on.")
  public Instant getAt() {
    return version.at();
  }

  /** Who. */
  @Description("Who published or retired it.")
  public String getBy() {
    return version.by();
  }

  /** Why it was retired. */
  @Nullable
  @Description("Why it was retired; null when it was not.")
  public String getReason() {
    return version.reason().isEmpty() ? null : version.reason();
  }

  /** The file. */
  @Nullable
  @Description("The file it stands in, as sent; null of a retirement.")
  public String getSource() {
    return version.source().isEmpty() ? null : version.source();
  }
}
