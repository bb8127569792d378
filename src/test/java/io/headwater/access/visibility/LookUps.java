package io.headwater.access.visibility;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every field of a root type that is told what to look for, and what keeps it from telling more.
 */
final class LookUps {

  /** Why such a field does not tell whether something hidden exists. */
  enum Proof {
    /** Hidden and missing are answered alike and cost the same: {@link HiddenLookUpsTest}. */
    ALIKE,
    /** Whoever may ask it may see everything; others are turned away before anything is read. */
    CLOSED,
    /** Every viewer may know what it looks for: jobs, runs, products, domains, policies. */
    KNOWN_TO_ALL
  }

  private static final String TABLE =
      """
      Query.dataset                      ALIKE
      Query.node                         ALIKE
      Query.lineage                      ALIKE
      Query.lineageDiff                  ALIKE
      Query.lineagePath                  ALIKE
      Query.impact                       ALIKE
      Query.complianceReport             ALIKE
      Query.keptReport                   ALIKE
      Query.keptReports                  ALIKE
      Query.compareReports               ALIKE
      Mutation.keepReport                ALIKE
      Mutation.giveWaiver                ALIKE
      Mutation.settleErasureStep         ALIKE
      Query.job                          KNOWN_TO_ALL
      Query.run                          KNOWN_TO_ALL
      Query.domain                       KNOWN_TO_ALL
      Query.dataProduct                  KNOWN_TO_ALL
      Query.dataProducts                 KNOWN_TO_ALL
      Query.policy                       KNOWN_TO_ALL
      Query.waivers                      KNOWN_TO_ALL
      Query.classificationDecisions      CLOSED
      Query.erasure                      CLOSED
      Query.policyExceptions             CLOSED
      Query.policyFindings               CLOSED
      Mutation.classify                  CLOSED
      Mutation.createAccessToken         CLOSED
      Mutation.dismissSuspectedDuplicate CLOSED
      Mutation.grantPolicyException      CLOSED
      Mutation.mergeDatasets             CLOSED
      Mutation.replayDeadLetters         CLOSED
      Mutation.retirePolicy              CLOSED
      Mutation.revokeAccessToken         CLOSED
      Mutation.revokePolicyException     CLOSED
      Mutation.revokeWaiver              CLOSED
      Mutation.splitDataset              CLOSED
      Mutation.startErasure              CLOSED
      Mutation.undoIdentityDecision      CLOSED
      Mutation.withdrawClassification    CLOSED
      """;

  /** What is asked of those that answer alike; {@link HiddenLookUpsTest} puts names in. */
  static final String QUESTIONS =
      """
      { dataset(namespace: "kafka://broker:9092", name: "data.MARK") { name } }
      { dataset(namespace: "hive://meta", name: "warehouse.MARK") { name } }
      { node(id: "DATASET") { id } }
      { node(id: "ALIAS") { id } }
      { node(id: "COLUMN") { id } }
      { lineage(roots: ["DATASET"]) { totalNodes partialReason } }
      { lineage(roots: ["ALIAS"], direction: BOTH, level: JOB) { totalNodes } }
      { lineage(roots: ["COLUMN"], level: COLUMN) { totalNodes nodes { id } } }
      { lineage(roots: ["DATASET"], maxNodes: 0) { totalNodes } }
      { lineageDiff(roots: ["DATASET"], from: "2026-02-01T00:00:00Z") { unchangedNodes } }
      { lineagePath(from: "DATASET", to: "SINK") { watermark } }
      { lineagePath(from: "SOURCE", to: "COLUMN") { watermark } }
      { impact(change: {steps: [{kind: DATASET_DROPPED, subject: "DATASET"}]}) { verdict } }
      { impact(change: {steps: [{kind: COLUMN_DROPPED, subject: "COLUMN"}]}) { verdict } }
      { impact(change: {steps: [{kind: COLUMN_RENAMED, subject: "COLUMN", to: "x"}]}, mostHits: 0) { verdict } }
      { impact(change: {steps: [{kind: DATASET_RENAMED, subject: "SOURCE", to: "DATASET"}]}) { verdict isPartial totalConsumers findings { message severity subjectId } } }
      { impact(change: {steps: [{kind: JOB_OUTPUTS_CHANGED, subject: "JOB", removed: ["DATASET"]}]}) { verdict } }
      { impact(change: {steps: [{kind: JOB_OUTPUTS_CHANGED, subject: "JOB", added: ["DATASET"]}]}) { verdict isPartial findings { message } } }
      { impact(change: {schema: {dataset: "DATASET", format: COLUMNS, text: "[]"}}) { verdict } }
      { impact(change: {schema: {dataset: "ALIAS", format: AVRO, text: "{"}}) { verdict } }
      { impact(change: {manifest: "MANIFEST", base: "BASE"}) { verdict isPartial partialReason totalConsumers findings { message } } }
      { complianceReport(kind: ERASURE_PLAN, domain: "alpha", column: "COLUMN") { title } }
      { complianceReport(kind: PII_INVENTORY, domain: "alpha", column: "COLUMN") { title } }
      { complianceReport(kind: ERASURE_PLAN, domain: "MARK", column: "COLUMN") { title } }
      { keptReport(id: "KEPT") { title } }
      { keptReports(domain: "DOMAIN") { totalCount } }
      { compareReports(earlier: "KEPT") { hasDifferences } }
      { compareReports(earlier: "MINE", later: "KEPT") { hasDifferences } }
      mutation { settleErasureStep(id: "PLANNED", dataset: "MAILS", state: DONE, note: "x") { isComplete } }
      mutation { settleErasureStep(id: "PLANNED", dataset: "DATASET", state: DONE, note: "x") { isComplete } }
      mutation { settleErasureStep(id: "BEGUN", dataset: "ABSENT", state: DONE, note: "x") { isComplete } }
      mutation { settleErasureStep(id: "PLANNED", dataset: "MAILS", state: DONE, note: " ") { isComplete } }
      mutation { keepReport(kind: ERASURE_PLAN, domain: "alpha", column: "COLUMN") { title } }
      mutation { giveWaiver(domain: "alpha", subject: "DATASET", rule: DATASET_REMOVED, reason: "r", givenBy: "x", expiresAt: "2026-03-01T07:00:00Z") { id } }
      mutation { giveWaiver(domain: "alpha", subject: "COLUMN", rule: COLUMN_REMOVED, reason: "r", givenBy: "x", expiresAt: "2026-03-01T07:00:00Z") { id } }
      mutation { giveWaiver(domain: "alpha", subject: "DATASET", rule: DATASET_REMOVED, reason: " ", givenBy: "x", expiresAt: "2026-03-01T07:00:00Z") { id } }
      """;

  /** Arguments of texts that say which thing is meant. */
  private static final Set<String> NAMES =
      Set.of("id", "name", "namespace", "domain", "policyId", "productId", "subject", "dataset");

  private LookUps() {}

  /** The proof of each look-up, by {@code Type.field}. */
  static Map<String, Proof> proofs() {
    Map<String, Proof> proofs = new TreeMap<>();
    TABLE
        .lines()
        .forEach(line -> {
          String[] words = line.split(" +", -1);
          proofs.put(words[0], Proof.valueOf(words[1]));
        });
    return proofs;
  }

  /** Every look-up of a schema, by {@code Type.field}. */
  static Map<String, GraphQLFieldDefinition> of(GraphQLSchema schema) {
    Map<String, GraphQLFieldDefinition> found = new TreeMap<>();
    for (GraphQLObjectType root :
        Set.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())) {
      for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
        if (field.getArguments().stream()
            .anyMatch(one -> NAMES.contains(one.getName()) || holdsId(one.getType()))) {
          found.put(root.getName() + "." + field.getName(), field);
        }
      }
    }
    return found;
  }

  private static boolean holdsId(GraphQLType type) {
    GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
    return bare.equals(Scalars.GraphQLID)
        || (bare instanceof GraphQLInputObjectType input
            && input.getFieldDefinitions().stream().anyMatch(field -> holdsId(field.getType())));
  }

  /** A request for a look-up with one text for all that it must be told. */
  static String request(String lookUp, GraphQLFieldDefinition field, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (GraphQLArgument argument : field.getArguments()) {
      if (argument.getType() instanceof GraphQLNonNull || NAMES.contains(argument.getName())) {
        values.put(argument.getName(), literal(argument.getType(), text));
      }
    }
    String arguments =
        values.entrySet().stream()
            .map(one -> one.getKey() + ": " + one.getValue())
            .collect(Collectors.joining(", "));
    return "%s { %s(%s) { __typename } }"
        .formatted(
            lookUp.startsWith("Mutation") ? "mutation" : "query", field.getName(), arguments);
  }

  private static String literal(GraphQLType wrapped, String text) {
    GraphQLType type = GraphQLTypeUtil.unwrapNonNull(wrapped);
    return switch (type) {
      case GraphQLList list -> "[" + literal(list.getWrappedType(), text) + "]";
      case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
      default ->
          GraphQLTypeUtil.simplePrint(type).equals("DateTime")
              ? "\"2026-03-01T07:00:00Z\""
              : "\"" + text + "\"";
    };
  }
}
