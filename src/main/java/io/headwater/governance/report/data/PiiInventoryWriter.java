package io.headwater.governance.report.data;

import io.headwater.governance.classification.Barriers;
import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The inventory of personal data. Thread-safe. */
@ApplicationScoped
class PiiInventoryWriter implements ReportWriter {

  private final MeshStates states;
  private final Barriers barriers;

  PiiInventoryWriter(MeshStates states, ClassificationSettings settings) {
    this.states = states;
    this.barriers = new Barriers(settings);
  }

  @Override
  public ReportKind kind() {
    return ReportKind.PII_INVENTORY;
  }

  @Override
  public ReportContent write(ReportRequest request, Instant asOf) {
    MeshState state = states.of(request, asOf);
    return new PersonalDataInventory(state, new ValueFlow(state, barriers), request.domain())
        .write();
  }
}
