package io.headwater.impact;

class InMemoryWaiversTest extends WaiversContract {

  private final Waivers waivers = new InMemoryWaivers();

  @Override
  protected Waivers waivers() {
    return waivers;
  }
}
