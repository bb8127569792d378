package io.headwater.governance.report;

import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import java.time.Instant;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param kind which report
 * @param domain only what concerns this domain; empty for the whole mesh
 * @param asOf as it was at this time; empty for now
 * @param column the column that tells the subject, of an erasure plan; empty for all other kinds
 */
public record ReportRequest(
    ReportKind kind,
    Optional<DomainName> domain,
    Optional<Instant> asOf,
    Optional<ColumnRef> column) {}
