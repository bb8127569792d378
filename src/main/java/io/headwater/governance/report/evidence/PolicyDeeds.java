package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.policy.PolicyVersion;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportSection;
import io.headwater.governance.report.evidence.Tables.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Policies that were published and retired, and exceptions from them. Thread-safe. */
@ApplicationScoped
class PolicyDeeds {

  private final PolicyHistory history;
  private final PolicyRecords records;

  PolicyDeeds(PolicyHistory history, PolicyRecords records) {
    this.history = history;
    this.records = records;
  }

  ReportSection policies(Window window) {
    List<Deed> deeds = new ArrayList<>();
    history
        .versions()
        .values()
        .forEach(versions ->
            versions.stream()
                // What comes with Headwater was published by nobody, at no time.
                .filter(one -> one.version().at().isAfter(Instant.EPOCH))
                .forEach(one -> deeds.add(deed(one))));
    return Tables.of(
        "policyDecisions",
        "Policies published and retired",
        "Every version of a policy that somebody published or retired.",
        deeds,
        window);
  }

  private static Deed deed(PolicyHistory.Numbered numbered) {
    PolicyVersion version = numbered.version();
    String what =
        switch (version.state()) {
          case ACTIVE -> "published";
          case RETIRED -> "retired";
        };
    return new Deed(
        "%s %s %d".formatted(version.key().id(), version.key().scope().text(), numbered.number()),
        version.at(),
        version.by(),
        what,
        ReportCell.of(version.key().id()),
        version.key().scope().text() + ", version " + numbered.number(),
        version.reason());
  }

  ReportSection exceptions(Window window) {
    List<Deed> deeds = new ArrayList<>();
    for (GrantedException granted : records.listExceptions()) {
      List<ReportCell> subjects = Tables.subjects(granted.subject());
      for (int i = 0; i < subjects.size(); i++) {
        add(granted, subjects.get(i), i == 0 ? "" : " to", deeds);
      }
    }
    return Tables.of(
        "exceptions",
        "Exceptions granted and revoked",
        "Exceptions free a subject from a rule until they end; when they end by themselves is in"
            + " their detail. One from a rule about a flow has a line for each end.",
        deeds,
        window);
  }

  private static void add(
      GrantedException granted, ReportCell subject, String end, List<Deed> deeds) {
    String detail =
        "of %s until %s; exception %s".formatted(granted.policyId(), granted.until(), granted.id());
    deeds.add(
        new Deed(
            "granted " + granted.id() + end,
            granted.grantedAt(),
            granted.approver(),
            "granted",
            subject,
            detail,
            granted.reason()));
    granted
        .revocation()
        .ifPresent(revocation ->
            deeds.add(
                new Deed(
                    "revoked " + granted.id() + end,
                    revocation.at(),
                    revocation.by(),
                    "revoked",
                    subject,
                    detail,
                    revocation.reason())));
  }
}
