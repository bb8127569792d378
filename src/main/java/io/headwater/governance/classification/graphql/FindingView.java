package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ClassificationFinding;
import io.headwater.model.ColumnRef;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What is said of a column and cannot be. */
@Type("ClassificationFinding")
@Description("What is said of a column and cannot be, given what it is made from.")
public final class FindingView {

  private final ClassificationFinding finding;
  private final Proofs proofs;

  FindingView(ClassificationFinding finding) {
    this(finding, Proofs.WHOLE);
  }

  FindingView(ClassificationFinding finding, Proofs proofs) {
    this.finding = finding;
    this.proofs = proofs;
  }

  /** Which column. */
  ColumnRef ref() {
    return finding.column().column();
  }

  /** What is wrong. */
  @Description("What is wrong.")
  public FindingRule getRule() {
    return FindingRule.of(finding.rule());
  }

  /** The column's id. */
  @Id
  @Description("The column's id.")
  public String getColumnId() {
    return ref().nodeId();
  }

  /** What is said. */
  @Description("What is said: the statements that are contradicted.")
  public List<@NonNull StatementView> getDeclared() {
    return StatementView.of(finding.declared());
  }

  /** The level that is said. */
  @Nullable
  @Description("The level that is said; null where the finding is about personal data.")
  public ClassificationLevel getDeclaredLevel() {
    return ClassificationLevel.of(finding.declaredLevel());
  }

  /** The same for people. */
  @Description("What is wrong and what can be done, for people.")
  public String getMessage() {
    return finding.message();
  }

  /** What the column really is. */
  @Description("What the column is, with the paths that prove it.")
  public ColumnClassificationView getClassification() {
    return new ColumnClassificationView(finding.column(), proofs);
  }
}
