package io.headwater.governance.audit.http;

import java.util.List;
import java.util.Set;

/**
 * Which calls of REST resources are recorded: all that are no mere reads, and reads that take data
 * out (reports and exports, not their schema).
 *
 * @param lineageCalls whether the lineage intake is recorded too
 */
record CallRules(boolean lineageCalls) {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> EXPORTS = List.of("/api/v1/reports", "/api/v1/audit");
  private static final String SCHEMA = "/api/v1/reports/schema.json";
  private static final String LINEAGE = "/api/v1/lineage";

  /**
   * Whether a call is recorded.
   *
   * @param template the resource's path, with names of parameters in braces
   */
  boolean covers(String method, String template) {
    if (READS.contains(method)) {
      return method.equals("GET")
          && !template.equals(SCHEMA)
          && EXPORTS.stream().anyMatch(path -> isBelow(path, template));
    }
    return lineageCalls || !isBelow(LINEAGE, template);
  }

  private static boolean isBelow(String path, String template) {
    return template.equals(path) || template.startsWith(path + "/");
  }
}
