package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.Caller;
import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyFindings;
import io.headwater.governance.policy.PolicyModel;
import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.PolicyVersion;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Policies, what breaks them, and exceptions. */
@GraphQLApi
public class PolicyApi {

  private final PolicyBook book;
  private final PolicyRecords records;
  private final PolicyFindings findings;
  private final PolicyDesk desk;
  private final Caller caller;

  /** The API over its use cases. */
  public PolicyApi(
      PolicyBook book,
      PolicyRecords records,
      PolicyFindings findings,
      PolicyDesk desk,
      Caller caller) {
    this.book = book;
    this.records = records;
    this.findings = findings;
    this.desk = desk;
    this.caller = caller;
  }

  /** Every wording that holds. */
  @Query
  @Description(
      "Every rule as it holds now, by id, then the broadest scope first. scope: only of this scope.")
  public PolicyConnection policies(
      @Nullable String scope, @Nullable Integer first, @Nullable String after) {
    List<PolicyView> all =
        book.current().held().stream()
            .map(PolicyView::new)
            .filter(policy -> scope == null || policy.getScope().equals(scope))
            .toList();
    return PolicyConnection.of(Paging.pageOf("policies " + scope, first, after, all));
  }

  /** A rule with its history. */
  @Query
  @Nullable
  @Description("A rule in all scopes with its history; null when there never was one of this id.")
  public PolicyRuleView policy(@Id String id) {
    List<PolicyView> wordings =
        book.current().held().stream()
            .map(PolicyView::new)
            .filter(policy -> policy.getId().equals(id))
            .toList();
    List<PolicyVersion> versions = records.listVersions(id);
    return wordings.isEmpty() && versions.isEmpty()
        ? null
        : PolicyRuleView.of(id, wordings, versions);
  }

  /** What expressions can ask about. */
  @Query
  @Description(
      "What the expressions of policies (CEL) can ask about. Variables: product; port with product;"
          + " column with port and product; flow; consumer; and now. rank('restricted') is the"
          + " place of a classification level, -1 of none.")
  public List<@NonNull PolicyModelType> policyModel() {
    return PolicyModel.STRUCTURES.stream().map(PolicyModelType::of).toList();
  }

  /** What breaks the rules now. */
  @Query
  @Description(
      "What breaks the rules now, the gravest first. domain, productId: only what belongs to it;"
          + " minSeverity: at least; includeExcepted: also what an exception frees (usually true)."
          + " first: 1 to 1,000, 20 if not given; cursors are places in the list.")
  public PolicyFindingConnection policyFindings(
      @Nullable String policyId,
      @Nullable String domain,
      @Nullable @Id String productId,
      @Nullable PolicySeverity minSeverity,
      @Nullable PolicySubjectKind subjectKind,
      @DefaultValue("true") @Nullable Boolean includeExcepted,
      @Nullable Integer first,
      @Nullable String after) {
    FindingFilter filter =
        new FindingFilter(policyId, domain, productId, minSeverity, subjectKind, includeExcepted);
    Paging.size(first);
    PolicyFindings.Found found = findings.current();
    List<PolicyFinding> passing = found.findings().stream().filter(filter).toList();
    return PolicyFindingConnection.of(
        Paging.pageOf("policy findings " + filter, first, after, passing), passing, found);
  }

  /** Every exception. */
  @Query
  @Description(
      "Every exception that was ever granted, the newest first; at most 10,000. onlyHolding: those"
          + " that hold now.")
  public PolicyExceptionConnection policyExceptions(
      @Nullable String policyId,
      @DefaultValue("false") @Nullable Boolean onlyHolding,
      @Nullable Integer first,
      @Nullable String after) {
    Instant now = Instant.now();
    boolean holding = Boolean.TRUE.equals(onlyHolding);
    List<PolicyExceptionView> all =
        records.listExceptions().stream()
            .filter(one -> policyId == null || one.policyId().equals(policyId))
            .filter(one -> !holding || one.holds(now))
            .map(one -> new PolicyExceptionView(one, now))
            .toList();
    return PolicyExceptionConnection.of(
        Paging.pageOf("policy exceptions " + policyId + " " + holding, first, after, all));
  }

  /** What policies would say. */
  @Query
  @Description(
      "What the policies of a file (YAML or JSON) would say over everything, without publishing"
          + " them. Fails with INVALID_POLICY and every fault, with line and column.")
  public PolicyDryRunView policyDryRun(String source) {
    return new PolicyDryRunView(desk.dryRun(source));
  }

  /** Publishes policies. */
  @Mutation
  @Description(
      "Publishes the policies of a file (YAML or JSON); they hold when this returns. Fails with"
          + " INVALID_POLICY and every fault, failing tests among them. by: who, where nobody is"
          + " signed in.")
  public List<@NonNull PolicyVersionView> putPolicy(String source, @Nullable String by) {
    return desk.put(source, caller.name(by)).stream().map(PolicyVersionView::new).toList();
  }

  /** Retires a wording. */
  @Mutation
  @Description(
      "Retires a rule in one scope (global if not given); it can be published again. Versions stay.")
  public PolicyVersionView retirePolicy(
      @Id String id, @Nullable String scope, String reason, @Nullable String by) {
    return new PolicyVersionView(
        desk.retire(new Policy.Key(id, scope(scope)), reason, caller.name(by)));
  }

  /** Grants an exception. */
  @Mutation
  @Description(
      "Frees a subject, and all that lies in it, from a rule in all scopes. subjectId: of a domain,"
          + " product, port, dataset, column or flow; until: within 366 days.")
  public PolicyExceptionView grantPolicyException(
      @Id String policyId,
      @Id String subjectId,
      String reason,
      @Nullable String approver,
      Instant until) {
    return view(desk.grant(policyId, subjectId, reason, caller.name(approver), until));
  }

  /** Takes an exception back. */
  @Mutation
  @Description("Takes an exception back; it stays in the list.")
  public PolicyExceptionView revokePolicyException(
      @Id String id, String reason, @Nullable String by) {
    return view(desk.revoke(id, reason, caller.name(by)));
  }

  private static PolicyExceptionView view(GrantedException exception) {
    return new PolicyExceptionView(exception, Instant.now());
  }

  private static PolicyScope scope(@Nullable String scope) {
    return scope == null
        ? PolicyScope.global()
        : PolicyScope.parse(scope)
            .orElseThrow(() ->
                new CatalogException(ErrorCode.INVALID_ARGUMENT, "scope: " + PolicyScope.WRITTEN));
  }
}
