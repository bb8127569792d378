package io.headwater.access;

class InMemoryTokensTest extends ApiTokensContract {

  private final InMemoryTokens tokens = new InMemoryTokens();

  @Override
  protected ApiTokens tokens() {
    return tokens;
  }
}
