package io.headwater.governance.report;

import java.time.Instant;
import java.util.List;

/** Which policies hold, for the head of a report. Thread-safe. */
public interface PoliciesInForce {

  /**
   * Every wording that held at a time, by id, then the broadest scope first.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when it cannot be known
   */
  List<Report.PolicyReference> at(Instant time);
}
