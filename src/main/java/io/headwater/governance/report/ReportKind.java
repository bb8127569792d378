package io.headwater.governance.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reports that there are. */
public enum ReportKind {
  /** Which columns hold personal data, as declared or as inferred, each with its proof. */
  PII_INVENTORY("Inventory of personal data", "GDPR Article 30(1)(c)"),
  /** Who processes what kinds of personal data for what purposes, who receives it, how long. */
  PROCESSING_REGISTER("Record of processing activities", "GDPR Article 30"),
  /** Every place that data derived from one column reaches, in the order to erase it. */
  ERASURE_PLAN("Erasure plan", "GDPR Article 17"),
  /** Where data about a person is found, and where it can be taken along from. */
  ACCESS_MAP("Access and portability map", "GDPR Articles 15 and 20"),
  /** How much of which classification flows from domain to domain. */
  CROSS_DOMAIN_FLOWS("Flows between domains", "GDPR Articles 30(1)(d) and 44"),
  /** How well each domain keeps the policies, and how that changes. */
  POLICY_SCORECARD("Policy scorecard", "GDPR Article 24, SOC 2 CC5.3"),
  /** Changes of access, decisions, exceptions, and whether the audit trail is whole. */
  SOC2_EVIDENCE("SOC 2 evidence", "SOC 2 CC4.1, CC6.1 to CC6.3, CC7.2, CC8.1");

  private final String title;
  private final String reference;

  ReportKind(String title, String reference) {
    this.title = title;
    this.reference = reference;
  }

  /** What it is called, for people. */
  public String title() {
    return title;
  }

  /** Which law or standard asks for it. */
  public String reference() {
    return reference;
  }

  /** Its name in addresses and on the command line, e.g. {@code pii-inventory}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with a {@link #slug()}; empty when there is none. */
  public static Optional<ReportKind> find(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
