package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which exceptions held at a time: they have a history of their own. Thread-safe. */
@ApplicationScoped
class HeldExceptions {

  static final String KEY = "exceptions";

  private final PolicyRecords records;
  private final ProductStore products;

  HeldExceptions(PolicyRecords records, ProductStore products) {
    this.records = records;
    this.products = products;
  }

  /**
   * The exceptions that held.
   *
   * @param domain only what belongs to it by now; empty for all
   */
  ReportSection at(Instant time, Optional<DomainName> domain) {
    List<ReportRow> rows = new ArrayList<>();
    for (GrantedException granted : records.listExceptions()) {
      if (held(granted, time)
          && domain.filter(of -> !domains(granted.subject()).contains(of)).isEmpty()) {
        add(granted, rows);
      }
    }
    return new ReportSection(
        KEY,
        "Exceptions",
        "Exceptions that held at the time this report tells about. One from a rule about a flow has"
            + " a line for each end.",
        List.of(
            new ReportColumn("policy", "Policy", ReportColumn.Type.TEXT),
            new ReportColumn("subject", "Subject", ReportColumn.Type.ENTITY),
            new ReportColumn("approver", "Approver", ReportColumn.Type.TEXT),
            new ReportColumn("granted", "Granted", ReportColumn.Type.TIME),
            new ReportColumn("until", "Until", ReportColumn.Type.TIME)),
        rows);
  }

  private static boolean held(GrantedException granted, Instant time) {
    return !time.isBefore(granted.grantedAt())
        && time.isBefore(granted.until())
        && granted.revocation().filter(revoked -> !revoked.at().isAfter(time)).isEmpty();
  }

  private static void add(GrantedException granted, List<ReportRow> rows) {
    List<ReportCell> subjects = Tables.subjects(granted.subject());
    for (int i = 0; i < subjects.size(); i++) {
      rows.add(
          new ReportRow(
              granted.id() + (i == 0 ? "" : " to"),
              List.of(
                  ReportCell.of(granted.policyId()),
                  subjects.get(i),
                  ReportCell.of(granted.approver()),
                  ReportCell.of(granted.grantedAt().toString()),
                  ReportCell.of(granted.until().toString())),
              List.of()));
    }
  }

  private Set<DomainName> domains(String subject) {
    Set<DomainName> domains = new HashSet<>();
    Set<DatasetId> datasets = new HashSet<>();
    for (String end : Tables.ends(subject)) {
      if (end.startsWith(Tables.PORT)) {
        domains.add(Tables.productOf(end).domain());
      } else {
        EntityId id = NodeIds.parse(end);
        if (id instanceof DomainName domain) {
          domains.add(domain);
        } else if (id instanceof DataProductId product) {
          domains.add(product.domain());
        } else if (id instanceof DatasetId dataset) {
          datasets.add(dataset);
        } else if (id instanceof ColumnRef column) {
          datasets.add(column.dataset());
        }
      }
    }
    products
        .findPorts(datasets)
        .values()
        .forEach(ports -> ports.forEach(port -> domains.add(port.product().domain())));
    return domains;
  }
}
