package io.headwater.testkit.graphql;

import io.headwater.platform.graphql.GraphQlLimits;
import java.time.Duration;

/**
 * The limits that the application has when nobody configures them.
 *
 * @param timeout how long a query may begin new work
 */
public record UsualLimits(Duration timeout) implements GraphQlLimits {

  /** The usual limits. */
  public UsualLimits() {
    this(Duration.ofSeconds(30));
  }

  @Override
  public int documentCharacters() {
    return 50_000;
  }

  @Override
  public int documentTokens() {
    return 10_000;
  }

  @Override
  public int depth() {
    return 15;
  }

  @Override
  public int fields() {
    return 5_000;
  }

  @Override
  public int rootFields() {
    return 50;
  }

  @Override
  public int aliases() {
    return 200;
  }

  @Override
  public int complexity() {
    return 250_000;
  }
}
