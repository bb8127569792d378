package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportDesk;
import io.headwater.governance.report.ReportKind;
import org.eclipse.microprofile.graphql.Description;

/**
 * A report that can be asked for.
 *
 * @param kind which
 * @param slug its name in addresses and on the command line
 * @param title its name for people
 * @param reference the law or standard that asks for it
 * @param needsColumn whether it is about one column, which must be named
 */
@Description("A report that can be asked for.")
public record ReportKindInfo(
    @Description("Which.") ReportKindName kind,
    @Description("Its name in addresses and on the command line, e.g. pii-inventory.") String slug,
    @Description("Its name for people.") String title,
    @Description("The law or standard that asks for it.") String reference,
    @Description("Whether it is about one column, which must be named then.") boolean needsColumn) {

  static ReportKindInfo of(ReportKind kind) {
    return new ReportKindInfo(
        ReportKindName.of(kind),
        kind.slug(),
        kind.title(),
        kind.reference(),
        ReportDesk.needsColumn(kind));
  }
}
