package io.headwater.governance.audit.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * An audit event and its place in a list.
 *
 * @param node the event
 * @param cursor its place
 */
@Description("An audit event and its place in a list.")
public record AuditEventEdge(AuditEventView node, String cursor) {}
