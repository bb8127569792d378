package io.headwater.testkit.service;

import java.util.Random;

/** Randomness that can be had again with {@code -Dtests.seed=}. */
public final class Seeds {

  private Seeds() {}

  /** A source of randomness; prints its seed. */
  public static Random random(String test) {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    System.out.println(test + ": -Dtests.seed=" + seed);
    return new Random(seed);
  }
}
