package io.headwater.access;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every field of a GraphQL root type and every address over HTTP needs: the one place that
 * says so. What is not listed is nobody's, so that something new is closed until somebody thought
 * of it; a test fails as long as it is missing here. Reports are about one domain or about the
 * whole mesh, which is for governance, and steps of an erasure are of one domain each: {@code
 * platform.Oversight} says so where the domain is known.
 */
public final class AccessTable {

  private static final String TABLE =
      """
      Query.viewer                        : signed-in
      Query.dataset                       : viewer
      Query.datasets                      : viewer
      Query.job                           : viewer
      Query.jobs                          : viewer
      Query.run                           : viewer
      Query.node                          : viewer
      Query.domain                        : viewer
      Query.domains                       : viewer
      Query.dataProduct                   : viewer
      Query.dataProducts                  : viewer
      Query.unresolvedPorts               : viewer
      Query.search                        : viewer
      Query.suggest                       : viewer
      Query.lineage                       : viewer
      Query.lineageDiff                   : viewer
      Query.lineagePath                   : viewer
      Query.impact                        : viewer or impact
      Query.waivers                       : viewer
      Query.identityRules                 : viewer
      Query.identityDecisions             : governance
      Query.suspectedDuplicates           : governance
      Query.deadLetters                   : governance
      Query.operations                    : governance
      Query.accessTokens                  : administrator
      Query.policies                      : viewer
      Query.policy                        : viewer
      Query.policyModel                   : viewer
      Query.policyFindings                : governance
      Query.policyExceptions              : governance
      Query.policyDryRun                  : governance
      Query.classificationTaxonomy        : viewer
      Query.classifiedColumns             : governance
      Query.classificationFindings        : governance
      Query.classificationDecisions       : governance
      Query.erasure                       : governance
      Query.erasures                      : governance
      Query.auditEvents                   : governance
      Query.auditIntegrity                : governance
      Query.reportKinds                   : domain-owner
      Query.complianceReport              : domain-owner of domain
      Query.keptReport                    : domain-owner
      Query.keptReports                   : domain-owner of domain
      Query.compareReports                : domain-owner
      Mutation.keepReport                 : domain-owner of domain
      Mutation.giveWaiver                 : domain-owner of domain
      Mutation.revokeWaiver               : governance
      Mutation.mergeDatasets              : governance
      Mutation.splitDataset               : governance
      Mutation.dismissSuspectedDuplicate  : governance
      Mutation.undoIdentityDecision       : governance
      Mutation.replayDeadLetters          : administrator
      Mutation.createAccessToken          : administrator
      Mutation.revokeAccessToken          : administrator
      Mutation.putPolicy                  : governance
      Mutation.retirePolicy               : governance
      Mutation.grantPolicyException       : governance
      Mutation.revokePolicyException      : governance
      Mutation.classify                   : governance
      Mutation.withdrawClassification     : governance
      Mutation.startErasure               : governance
      Mutation.settleErasureStep          : domain-owner
      Subscription.catalogChanges         : viewer
      POST /graphql                       : signed-in
      GET /graphql                        : signed-in
      GET /graphql/schema.graphql         : anyone
      POST /api/v1/lineage                : contributor or ingest
      POST /api/v1/lineage/batch          : contributor or ingest
      POST /api/v1/manifests              : contributor or publish
      POST /api/v1/impact                 : viewer or impact
      POST /api/v1/policies               : governance
      GET /api/v1/audit                   : governance
      GET /api/v1/audit/keys              : anyone
      GET /api/v1/reports                 : domain-owner
      GET /api/v1/reports/{slug}          : domain-owner
      GET /api/v1/reports/kept/{id}       : domain-owner
      GET /api/v1/reports/schema.json     : anyone
      GET /api/v1/impact/schema.json      : anyone
      GET /api/v1/impact/request-schema.json : anyone
      GET /q/health                       : anyone
      GET /q/health/live                  : anyone
      GET /q/health/ready                 : anyone
      GET /q/health/started               : anyone
      GET /q/openapi                      : anyone
      GET /q/metrics                      : administrator or metrics
      """;

  /** First parts of addresses that are listed one by one; all others are files of the pages. */
  private static final Set<String> LISTED = Set.of("api", "graphql", "q");

  private static final Map<String, Rule> RULES = read();
  private static final Map<Pattern, Rule> TEMPLATES = templates();

  private AccessTable() {}

  private static Map<String, Rule> read() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    TABLE
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(" : ");
          if (rules.put(line.substring(0, colon).strip(), Rule.read(line.substring(colon + 3)))
              != null) {
            throw new IllegalArgumentException("listed twice: " + line);
          }
        });
    return rules;
  }

  /** Every rule by what it is for, in the order of the table. */
  public static Map<String, Rule> rules() {
    return java.util.Collections.unmodifiableMap(RULES);
  }

  /**
   * What a field of a root type needs.
   *
   * @param field e.g. {@code Query.dataset}
   */
  public static Optional<Rule> findField(String field) {
    return Optional.ofNullable(RULES.get(field));
  }

  /**
   * What an address needs. The pages are for anyone: they hold no data.
   *
   * @param method e.g. {@code GET}; HEAD needs what GET needs
   * @param path normalised, without the query
   */
  public static Optional<Rule> findAddress(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    String plain = path.replaceAll("/{2,}", "/");
    if (LISTED.contains(firstPart(plain))) {
      String bare =
          plain.length() > 1 && plain.endsWith("/")
              ? plain.substring(0, plain.length() - 1)
              : plain;
      return Optional.ofNullable(RULES.get(asked + " " + bare))
          .or(() -> findTemplate(asked + " " + bare));
    }
    return asked.equals("GET")
        ? Optional.of(new Rule(new Rule.Whom.Anyone(), Set.of(), Optional.empty()))
        : Optional.empty();
  }

  /** Names in braces stand for one part of an address, of unreserved characters only. */
  private static Optional<Rule> findTemplate(String address) {
    return TEMPLATES.entrySet().stream()
        .filter(template -> template.getKey().matcher(address).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<Pattern, Rule> templates() {
    Map<Pattern, Rule> templates = new LinkedHashMap<>();
    RULES.forEach((what, rule) -> {
      if (what.contains("{")) {
        templates.put(Pattern.compile(what.replaceAll("\\{\\w+}", "[A-Za-z0-9._~-]+")), rule);
      }
    });
    return templates;
  }

  /** Whatever could be taken for one of the listed parts, however it is written, is. */
  private static String firstPart(String path) {
    String part = path.substring(path.startsWith("/") ? 1 : 0).split("[/;?]", 2)[0];
    return decode(part).toLowerCase(Locale.ROOT);
  }

  private static String decode(String part) {
    try {
      return java.net.URLDecoder.decode(part, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return part;
    }
  }
}
