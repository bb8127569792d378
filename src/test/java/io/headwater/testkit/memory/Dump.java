package io.headwater.testkit.memory;

import io.headwater.model.Sightings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The content of a store as sorted lines, so that two stores can be compared by eye. */
public final class Dump {

  private final List<String> lines = new ArrayList<>();

  /** Adds a line of several parts. */
  public void line(Object... parts) {
    lines.add(Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /** Every instant that is kept. */
  static String points(Sightings seen) {
    return Arrays.toString(seen.points());
  }

  /** The lines in their order. */
  public String text() {
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }
}
