package io.headwater.governance.classification;

class InMemoryDecisionsTest extends DecisionsContract {

  private final InMemoryDecisions decisions = new InMemoryDecisions();

  @Override
  protected ClassificationDecisions decisions() {
    return decisions;
  }
}
