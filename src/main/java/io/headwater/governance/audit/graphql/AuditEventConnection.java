package io.headwater.governance.audit.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of audit events.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds, counted to 100,000
 */
@Description("A page of audit events; totalCount is counted to 100,000.")
public record AuditEventConnection(
    List<@NonNull AuditEventEdge> edges, PageInfo pageInfo, int totalCount) {

  static AuditEventConnection of(Page<AuditEventView> page) {
    return new AuditEventConnection(
        page.edges(AuditEventEdge::new), page.info(), page.totalCount());
  }
}
