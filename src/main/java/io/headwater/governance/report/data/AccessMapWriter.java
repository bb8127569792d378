package io.headwater.governance.report.data;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The access and portability map. Thread-safe. */
@ApplicationScoped
class AccessMapWriter implements ReportWriter {

  private final MeshStates states;

  AccessMapWriter(MeshStates states) {
    this.states = states;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.ACCESS_MAP;
  }

  @Override
  public ReportContent write(ReportRequest request, Instant asOf) {
    MeshState state = states.of(request, asOf);
    return new AccessMap(state, request.domain()).write();
  }
}
