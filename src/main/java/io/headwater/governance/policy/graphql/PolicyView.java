package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.PolicyBook.Held;
import io.headwater.governance.policy.PolicyReference;
import io.headwater.governance.policy.PolicyTestResult;
import io.headwater.governance.policy.StarterPolicies;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A wording of a rule that holds. */
@Type("Policy")
@Description("A rule as it holds in one scope. The same id in several scopes is one rule.")
public final class PolicyView {

  private final Held held;
  private final Policy policy;

  PolicyView(Held held) {
    this.held = held;
    this.policy = held.policy().policy();
  }

  /** What the rule is called. */
  @Id
  @Description("What the rule is called in every scope.")
  public String getId() {
    return policy.id();
  }

  /** Where this wording holds. */
  @Description("Where this wording holds: global, domain NAME, or product DOMAIN/NAME.")
  public String getScope() {
    return policy.scope().text();
  }

  /** One line for people. */
  @Description("The rule in one line.")
  public String getTitle() {
    return policy.title();
  }

  /** Why, and what to do. */
  @Description("Why, and what to do; empty when not told.")
  public String getDescription() {
    return policy.description();
  }

  /** How much a violation matters. */
  @Description("How much a violation matters.")
  public PolicySeverity getSeverity() {
    return PolicySeverity.of(policy.severity());
  }

  /** What a violation does to a manifest. */
  @Description("What a violation does to a manifest.")
  public PolicyEffect getEffect() {
    return PolicyEffect.of(policy.effect());
  }

  /** What it is about. */
  @Description("What it is about.")
  public PolicySubjectKind getAppliesTo() {
    return PolicySubjectKind.of(policy.appliesTo());
  }

  /** Which subjects it is about. */
  @Nullable
  @Description("An expression that says which subjects it is about; null for all.")
  public String getWhen() {
    return policy.when().map(Expression::text).orElse(null);
  }

  /** What must be true. */
  @Description("An expression that must be true.")
  public String getRequire() {
    return policy.require().text();
  }

  /** What is said of a violation. */
  @Description("What is said of a violation; ${expression} stands for a value.")
  public String getMessage() {
    return policy.message().text();
  }

  /** Controls it serves. */
  @Description("Names of controls that it serves.")
  public List<@NonNull String> getControls() {
    return policy.controls();
  }

  /** Clauses it serves. */
  @Description("Clauses of laws and standards that it serves, e.g. GDPR Art. 5(1)(e).")
  public List<@NonNull String> getReferences() {
    return policy.references().stream().map(PolicyReference::text).toList();
  }

  /** How many examples it has. */
  @Description("How many examples it is tested with.")
  public int getTestCount() {
    return policy.tests().size();
  }

  /** What comes of its examples. */
  @Description(
      "The examples it is tested with, in the order of its file, each run anew: one that passed"
          + " when it was published may fail since, e.g. with other classification levels.")
  public List<@NonNull PolicyTestView> getTests() {
    return policy.tests().stream()
        .map(test -> PolicyTestView.of(PolicyTestResult.of(held.policy(), test)))
        .toList();
  }

  /** When it was published. */
  @Description("When it was published; the beginning of time for one that comes with Headwater.")
  public Instant getPublishedAt() {
    return held.version().at();
  }

  /** Who published it. */
  @Description("Who published it.")
  public String getPublishedBy() {
    return held.version().by();
  }

  /** Whether it comes with Headwater. */
  @Name("isStarter")
  @Description(
      "Whether it comes with Headwater: publish another one, or retire it, to be rid of it.")
  public boolean isStarter() {
    return held.version().by().equals(StarterPolicies.BY)
        && held.version().at().equals(Instant.EPOCH);
  }
}
