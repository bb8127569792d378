package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The reports that there are. */
@Enum("ReportKind")
@Description("The reports that there are; reportKinds tells what each is.")
public enum ReportKindName {
  PII_INVENTORY,
  PROCESSING_REGISTER,
  ERASURE_PLAN,
  ACCESS_MAP,
  CROSS_DOMAIN_FLOWS,
  POLICY_SCORECARD,
  SOC2_EVIDENCE;

  static ReportKindName of(ReportKind kind) {
    return switch (kind) {
      case PII_INVENTORY -> PII_INVENTORY;
      case PROCESSING_REGISTER -> PROCESSING_REGISTER;
      case ERASURE_PLAN -> ERASURE_PLAN;
      case ACCESS_MAP -> ACCESS_MAP;
      case CROSS_DOMAIN_FLOWS -> CROSS_DOMAIN_FLOWS;
      case POLICY_SCORECARD -> POLICY_SCORECARD;
      case SOC2_EVIDENCE -> SOC2_EVIDENCE;
    };
  }

  ReportKind toKind() {
    return switch (this) {
      case PII_INVENTORY -> ReportKind.PII_INVENTORY;
      case PROCESSING_REGISTER -> ReportKind.PROCESSING_REGISTER;
      case ERASURE_PLAN -> ReportKind.ERASURE_PLAN;
      case ACCESS_MAP -> ReportKind.ACCESS_MAP;
      case CROSS_DOMAIN_FLOWS -> ReportKind.CROSS_DOMAIN_FLOWS;
      case POLICY_SCORECARD -> ReportKind.POLICY_SCORECARD;
      case SOC2_EVIDENCE -> ReportKind.SOC2_EVIDENCE;
    };
  }
}
