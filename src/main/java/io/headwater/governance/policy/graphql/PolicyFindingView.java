package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyReference;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A rule that something breaks. */
@Type("PolicyFinding")
@Description("A rule that something breaks, over all scopes.")
public final class PolicyFindingView {

  private final PolicyFinding finding;
  private final Instant now;

  PolicyFindingView(PolicyFinding finding, Instant now) {
    this.finding = finding;
    this.now = now;
  }

  /** The rule. */
  @Description("The rule.")
  public String getPolicyId() {
    return finding.policy().id();
  }

  /** The rule in one line. */
  @Description("The rule in one line.")
  public String getTitle() {
    return finding.policy().title();
  }

  /** Whose wording counts. */
  @Description("The scope of the strictest wording that is broken.")
  public String getScope() {
    return finding.policy().scope().text();
  }

  /** All scopes whose wordings are broken. */
  @Description("The scopes of all wordings that are broken, the broadest first.")
  public List<@NonNull String> getViolatedIn() {
    return finding.violatedIn().stream().map(PolicyScope::text).toList();
  }

  /** How much it matters. */
  @Description("The highest severity of all wordings that are broken.")
  public PolicySeverity getSeverity() {
    return PolicySeverity.of(finding.severity());
  }

  /** What it does to a manifest. */
  @Description("The gravest effect of all wordings that are broken.")
  public PolicyEffect getEffect() {
    return PolicyEffect.of(finding.effect());
  }

  /** Whether it is broken or could not be evaluated. */
  @Description("Whether it is broken or could not be evaluated.")
  public PolicyOutcome getOutcome() {
    return PolicyOutcome.of(finding.outcome());
  }

  /** What the subject is. */
  @Description("What breaks it.")
  public PolicySubjectKind getSubjectKind() {
    return PolicySubjectKind.of(finding.kind());
  }

  /** The id of the subject. */
  @Id
  @Description(
      "The id of what breaks it: of a product, of a port, of a column in a port, or of both ends of"
          + " a flow or consumer, joined by ->.")
  public String getSubjectId() {
    return finding.subject();
  }

  /** The products concerned. */
  @Description("Ids of the products that it belongs to, or lies between.")
  public List<@NonNull String> getProductIds() {
    return finding.products().stream().map(DataProductId::nodeId).toList();
  }

  /** The domains concerned. */
  @Description("The names of their domains.")
  public List<@NonNull String> getDomains() {
    return finding.domains().stream().map(DomainName::value).toList();
  }

  /** What is wrong. */
  @Description("What is wrong, with values.")
  public String getMessage() {
    return finding.message();
  }

  /** Controls. */
  @Description("Names of controls that the rule serves.")
  public List<@NonNull String> getControls() {
    return finding.policy().controls();
  }

  /** Clauses. */
  @Description("Clauses of laws and standards that the rule serves.")
  public List<@NonNull String> getReferences() {
    return finding.policy().references().stream().map(PolicyReference::text).toList();
  }

  /** What frees the subject. */
  @Nullable
  @Description("The exception that frees the subject for now; null when there is none.")
  public PolicyExceptionView getException() {
    return finding.exception().map(one -> new PolicyExceptionView(one, now)).orElse(null);
  }
}
