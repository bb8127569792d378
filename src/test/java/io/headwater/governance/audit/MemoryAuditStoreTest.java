package io.headwater.governance.audit;

class MemoryAuditStoreTest extends AuditStoreContract {

  private final MemoryAuditStore store = new MemoryAuditStore();

  @Override
  protected AuditStore store() {
    return store;
  }
}
