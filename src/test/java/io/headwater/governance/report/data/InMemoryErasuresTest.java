package io.headwater.governance.report.data;

class InMemoryErasuresTest extends ErasuresContract {

  private final InMemoryErasures erasures = new InMemoryErasures();

  @Override
  protected Erasures erasures() {
    return erasures;
  }
}
