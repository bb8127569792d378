package io.headwater.governance.policy;

class MemoryPolicyRecordsTest extends PolicyRecordsContract {

  private final MemoryPolicyRecords records = new MemoryPolicyRecords();

  @Override
  protected PolicyRecords records() {
    return records;
  }
}
