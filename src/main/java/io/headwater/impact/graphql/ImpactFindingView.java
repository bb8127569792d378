package io.headwater.impact.graphql;

import io.headwater.impact.Finding;
import io.headwater.impact.Waivers.GivenWaiver;
import io.headwater.model.EntityId;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What one step comes to. */
@Type("ImpactFinding")
@Description("What one step comes to.")
public final class ImpactFindingView {

  private final Finding finding;

  ImpactFindingView(Finding finding) {
    this.finding = finding;
  }

  /** What changes. */
  EntityId subject() {
    return finding.step().subject();
  }

  /** Why it matters. */
  @Description("Why it matters.")
  public ImpactRule getRule() {
    return ImpactRule.of(finding.rule());
  }

  /** How bad it is. */
  @Description("How bad it is, after the contract's compatibility mode and waivers.")
  public ImpactSeverity getSeverity() {
    return ImpactSeverity.of(finding.severity());
  }

  /** The id of what changes. */
  @Id
  @Description("The id of what changes.")
  public String getSubjectId() {
    return subject().nodeId();
  }

  /** Where it stands in what was proposed. */
  @Nullable
  @Description("Where it stands in what was proposed; null when it was not proposed as a text.")
  public ImpactPlaceView getPlace() {
    return finding.step().place().map(ImpactPlaceView::of).orElse(null);
  }

  /** One sentence for people. */
  @Description("One sentence for people: what changes, and for whom.")
  public String getMessage() {
    return finding.message();
  }

  /** What to do instead. */
  @Nullable
  @Description("What to do instead; null where nothing needs doing.")
  public String getRemedy() {
    return finding.remedy().isEmpty() ? null : finding.remedy();
  }

  /** Who is reached. */
  @Description("Who is reached, nearest first; at most as many as were asked for.")
  public List<@NonNull ImpactHitView> getHits() {
    return finding.hits().stream().map(ImpactHitView::new).toList();
  }

  /** How many are reached in all. */
  @Description("How many are reached in all.")
  public int getTotalHits() {
    return finding.totalHits();
  }

  /** The waiver that lowered the severity. */
  @Nullable
  @Description("The waiver that lowered the severity; null when none did.")
  public WaiverView getWaiver() {
    return finding
        .waiver()
        .map(waiver -> new WaiverView(new GivenWaiver(waiver, Optional.empty()), true))
        .orElse(null);
  }
}
