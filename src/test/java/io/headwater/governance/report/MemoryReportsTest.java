package io.headwater.governance.report;

class MemoryReportsTest extends KeptReportsContract {

  private final MemoryReports reports = new MemoryReports();

  @Override
  protected KeptReports reports() {
    return reports;
  }
}
