package io.headwater.governance.report;

import java.time.Instant;
import java.util.List;

/**
 * A report as it was written.
 *
 * @param request what was asked
 * @param asOf the time that it tells about
 * @param writtenAt when it was written
 * @param policies every policy that held when it was written, by id, scope and version
 * @param content what it says
 * @param contentHash of the request, the time it tells about, the policies and the content in their
 *     canonical form: two reports with the same hash say the same
 */
public record Report(
    ReportRequest request,
    Instant asOf,
    Instant writtenAt,
    List<PolicyReference> policies,
    ReportContent content,
    String contentHash) {

  public Report {
    policies = List.copyOf(policies);
  }

  /**
   * A policy that held.
   *
   * @param scope {@code global}, a domain or a product
   * @param version counts up from 1
   */
  public record PolicyReference(String id, String scope, long version) {}
}
