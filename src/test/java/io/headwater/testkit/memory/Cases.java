package io.headwater.testkit.memory;

import java.util.Random;
import java.util.function.Consumer;

/** Randomised cases: each has a seed of its own, which a failure names. */
public final class Cases {

  private Cases() {}

  /**
   * Tries a property many times; with {@code -Dtests.seed=} once, with that seed.
   *
   * @param count how many times
   * @param property throws when it does not hold
   */
  public static void each(int count, Consumer<Random> property) {
    Long replayed = Long.getLong("tests.seed");
    long first = replayed == null ? System.nanoTime() : replayed;
    String test =
        StackWalker.getInstance().walk(f -> f.skip(1).findFirst()).orElseThrow().getMethodName();
    System.out.println(test + ": " + count + " cases from -Dtests.seed=" + first);
    for (long seed = first; seed < first + (replayed == null ? count : 1); seed++) {
      try {
        property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(test + " fails; replay with -Dtests.seed=" + seed, e);
      }
    }
  }
}
