package io.headwater.governance.report.data;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportWriter;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The erasure plan. Thread-safe. */
@ApplicationScoped
class ErasurePlanWriter implements ReportWriter {

  private final MeshStates states;
  private final ErasurePlans plans;

  ErasurePlanWriter(MeshStates states, ErasurePlans plans) {
    this.states = states;
    this.plans = plans;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.ERASURE_PLAN;
  }

  @Override
  public ReportContent write(ReportRequest request, Instant asOf) {
    ColumnRef column =
        request
            .column()
            .orElseThrow(() ->
                new CatalogException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column: an erasure plan is about a column; give the one that tells the"
                        + " subject, e.g. column:postgres%3A%2F%2Fdb%3A5432/crm.public.contact/contact_id"));
    MeshState state = states.of(request, asOf);
    return new ErasurePlanText(state, plans.of(state, column), request.domain()).write();
  }
}
