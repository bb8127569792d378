package io.headwater.governance.report.evidence;

import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditOutcome;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.CallerKind;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.governance.audit.FixedKey;
import io.headwater.governance.audit.MemoryAuditStore;
import io.headwater.governance.audit.TestAudit;
import io.headwater.governance.audit.TrailWalk;
import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.governance.classification.InMemoryDecisions;
import io.headwater.governance.classification.Level;
import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.CurrentFindings;
import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.StarterPolicies;
import io.headwater.governance.policy.Workshops;
import io.headwater.governance.report.MemoryReports;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.SampleReports;
import io.headwater.impact.InMemoryWaivers;
import io.headwater.impact.Rule;
import io.headwater.impact.Waiver;
import io.headwater.impact.Waivers;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.product.ProductStore;
import io.headwater.testkit.memory.MemoryDecisions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Six weeks of governance over the demo mesh, at fixed times and signed with a fixed key: rows of
 * the audit trail, and the records of what they tell. Evidence was kept on the first of February.
 */
final class HandWrittenTrail {

  static final String LAST_EVIDENCE = "2026-02-01T00:00:00Z";

  private static final String S3 = "s3://parcelpay-lake";
  private static final DatasetId HISTORY = new DatasetId(S3, "warehouse/crm/contact_history");
  private static final DatasetId INVOICES = new DatasetId(S3, "warehouse/billing/invoice_fact");
  private static final DatasetId CONTACT =
      new DatasetId("postgres://crm-db.parcelpay.example:5432", "crm.public.contact");
  private static final DatasetId COPY =
      new DatasetId("postgres://crm-replica.parcelpay.example:5432", "crm.public.contact");

  final EvidenceWriter writer;
  private final MemoryAuditStore audit = new MemoryAuditStore();
  private final MemoryPolicyRecords records = new MemoryPolicyRecords();
  private final InMemoryDecisions classifications = new InMemoryDecisions();
  private final InMemoryWaivers waivers = new InMemoryWaivers();
  private final MemoryDecisions identities = new MemoryDecisions(_ -> this.now);
  private final Checkpoints checkpoints;
  private final TrailWalk walk;
  private final PolicyDesk desk;
  private Instant now = Instant.parse("2026-01-15T08:00:00Z");

  HandWrittenTrail(Path folder, ProductStore products)
      throws IOException, GeneralSecurityException {
    FixedKey.into(folder);
    TestAudit.Settings settings = TestAudit.Settings.in(folder);
    checkpoints = new Checkpoints(audit, settings, () -> now);
    walk = new TrailWalk(audit, checkpoints, settings, () -> now);
    PolicyBook book =
        new PolicyBook(
            records,
            Workshops.WORKSHOP,
            Optional.of(
                Workshops.WORKSHOP.check(StarterPolicies.text(), ClassificationLevels.USUAL).get()),
            Duration.ZERO,
            () -> now);
    CurrentFindings nobodyAsks =
        new CurrentFindings(
            book,
            _ -> {
              throw new IllegalStateException("nobody asks");
            },
            Duration.ZERO,
            () -> now);
    desk = new PolicyDesk(records, book, Workshops.WORKSHOP, nobodyAsks, () -> now);
    MemoryReports kept = new MemoryReports();
    kept.add(
        SampleReports.kept(
            "earlier", ReportKind.SOC2_EVIDENCE, Optional.empty(), Instant.parse(LAST_EVIDENCE)));
    writer =
        new EvidenceWriter(
            new PolicyDeeds(new PolicyHistory(book, records), records),
            new DataDeeds(classifications, waivers, identities, products),
            new AuditEvidence(audit, checkpoints, walk),
            kept);
  }

  private HandWrittenTrail at(String time) {
    now = Instant.parse(time);
    return this;
  }

  private void row(String who, String action, AuditResult result, String reason, String... about) {
    CallerKind kind = who.isEmpty() ? CallerKind.ANONYMOUS : CallerKind.USER;
    audit.append(
        List.of(
            AuditEntry.of(
                now,
                new Caller(kind, who, "192.0.2.7", "", ""),
                new AuditedAction(action, List.of(about), List.of(), reason),
                result)));
  }

  private void done(String who, String action, String... about) {
    row(who, action, AuditResult.DONE, "", about);
  }

  private static AuditResult refused(String code) {
    return new AuditResult(AuditOutcome.REFUSED, code, 0);
  }

  private static GrantedException exception(
      String id, String policy, String subject, String from, String until) {
    return new GrantedException(
        id,
        policy,
        subject,
        "agreed in the board",
        "dpo@example.com",
        Instant.parse(from),
        Instant.parse(until),
        Optional.empty());
  }

  private static String rule(String title) {
    return Workshops.policy(
            "invoice-retention", "scope: domain billing\nappliesTo: product\nrequire: 'true'")
        .replace("a rule", title);
  }

  private static Waiver waiver(String id, String domain, ColumnRef about, String at) {
    Instant given = Instant.parse(at);
    return new Waiver(
        id,
        new DomainName(domain),
        about,
        Rule.COLUMN_REMOVED,
        "not read any more",
        "ines.ferrand@example.com",
        given,
        given.plus(Duration.ofDays(60)));
  }

  /** What came before the window, the last of it at its very beginning. */
  private void before() {
    at("2026-01-15T08:00:00Z").done("dpo@example.com", "grantPolicyException");
    records.grant(
        exception(
            "e-1",
            "support-set",
            "product:crm/support-tickets",
            "2026-01-15T08:00:00Z",
            "2026-06-30T00:00:00Z"));
    at("2026-01-20T08:00:00Z").done("root", "createAccessToken", "token-1");
    waivers.give(waiver("w-1", "billing", new ColumnRef(INVOICES, "note"), "2026-01-20T08:00:00Z"));
    at(LAST_EVIDENCE).done("root", "revokeAccessToken", "token-0");
  }

  private void february() {
    at("2026-02-02T09:30:00Z").done("kim", "revokePolicyException", "product:crm/support-tickets");
    records.revoke(
        "e-1", new GrantedException.Revocation("kim", "the team has a channel now", now));
    at("2026-02-03T09:00:00Z").row("kim", "createAccessToken", AuditResult.BEGUN, "");
    at("2026-02-03T09:00:00.250Z")
        .row("kim", "createAccessToken", AuditResult.DONE.ending(5), "", "token-2");
    at("2026-02-04T01:00:00Z").row("", "sign-in", refused("UNAUTHENTICATED"), "");
    at("2026-02-04T01:00:01Z").row("", "sign-in", refused("UNAUTHENTICATED"), "");
    at("2026-02-05T10:00:00Z").done("ann", "putPolicy");
    desk.put(rule("Invoices say how long they are kept"), "ann");
    at("2026-02-10T11:00:00Z").row("ann", "createAccessToken", refused("FORBIDDEN"), "");
    at("2026-02-11T12:00:00Z").done("dpo@example.com", "grantPolicyException");
    records.grant(
        exception(
            "e-2",
            "retention-set",
            "product:crm/contact-history",
            "2026-02-11T12:00:00Z",
            "2026-05-01T00:00:00Z"));
    at("2026-02-12T12:00:00Z").done("dpo@example.com", "grantPolicyException");
    records.grant(
        exception(
            "e-3",
            "region-basis",
            CONTACT.nodeId() + "->" + HISTORY.nodeId(),
            "2026-02-12T12:00:00Z",
            "2026-02-20T00:00:00Z"));
    at("2026-02-16T08:00:00Z").done("kim", "classify", HISTORY.nodeId());
    classifications.add(
        new ClassificationDecision(
            "c-1",
            HISTORY,
            "phone",
            Optional.of(Level.RESTRICTED),
            Optional.of(Set.of("contact")),
            false,
            "numbers of shelters",
            "kim",
            now,
            Optional.empty()));
    at("2026-02-17T08:00:00Z").done("ann", "mergeDatasets", CONTACT.nodeId(), COPY.nodeId());
    identities.add(
        new Merge(new TreeSet<>(Set.of(CONTACT, COPY)), Optional.of(CONTACT)), "a replica", "ann");
  }

  /** What followed, until the last moment of the window. */
  private void later(Instant end) {
    at("2026-02-18T08:00:00Z").done("ann", "undoIdentityDecision", "1");
    identities.add(new Undo(1), "it was moved", "ann");
    at("2026-02-19T08:00:00Z").done("ines.ferrand@example.com", "revokeWaiver", "w-1");
    waivers.revoke("w-1", new Waivers.Revocation("ines.ferrand@example.com", "read again", now));
    waivers.give(waiver("w-2", "crm", new ColumnRef(HISTORY, "is_current"), now.toString()));
    at("2026-02-20T10:00:00Z").done("ann", "putPolicy");
    desk.put(rule("Invoices say for how many years they are kept"), "ann");
    at("2026-02-21T10:00:00Z").done("ann", "retirePolicy");
    desk.retire(
        new Policy.Key("topic-name", new PolicyScope.Everywhere()),
        "names are checked in CI",
        "ann");
    at("2026-02-22T10:00:00Z").done("kim", "withdrawClassification", "c-1");
    classifications.withdraw("c-1", new Withdrawal("kim", "none was found", now));
    at("2026-02-25T10:00:00Z")
        .row("kim", "revokeAccessToken", AuditResult.DONE, "the CI moved", "token-2");
    at("2026-03-01T07:00:00Z").done("kim", "sign-in");
    at("2026-03-01T07:30:00Z").row("", "sign-in", refused("UNAUTHENTICATED"), "");
    checkpoints.sign();
    at("2026-03-01T08:00:00Z").walk.verify();
    at(end.toString())
        .row(
            "root",
            "revokeAccessToken",
            new AuditResult(AuditOutcome.FAILED, "UNAVAILABLE", 0),
            "",
            "token-1");
  }

  /** All that happened until a time. */
  HandWrittenTrail until(Instant end) {
    before();
    february();
    later(end);
    return this;
  }

  /** More of each sort a second later. */
  void goesOn() {
    at(now.plusSeconds(1).toString()).done("root", "revokeAccessToken", "token-1");
    row("", "sign-in", refused("UNAUTHENTICATED"), "");
    desk.put(rule("Invoices are kept for ten years"), "ann");
    records.revoke("e-2", new GrantedException.Revocation("kim", "it is there", now));
    classifications.add(
        new ClassificationDecision(
            "c-2",
            HISTORY,
            "",
            Optional.of(Level.CONFIDENTIAL),
            Optional.empty(),
            true,
            "persons",
            "kim",
            now,
            Optional.empty()));
    waivers.revoke("w-2", new Waivers.Revocation("kim", "read after all", now));
    identities.add(new Merge(new TreeSet<>(Set.of(HISTORY, COPY)), Optional.empty()), "no", "ann");
    checkpoints.sign();
  }
}
