package io.headwater.bench;

/** Parameters of benchmarks: system properties {@code headwater.bench.NAME}. */
final class Settings {

  private Settings() {}

  static long number(String name, long usual) {
    return Long.parseLong(text(name, Long.toString(usual)));
  }

  /** Maven passes what is not given as an empty text. */
  static String text(String name, String usual) {
    String given = System.getProperty("headwater.bench." + name, "").strip();
    return given.isEmpty() ? usual : given;
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("headwater.bench." + rule);
    }
  }
}
