package io.headwater.impact;

import java.util.Map;
import java.util.Optional;

/**
 * Where things stand in a text.
 *
 * @param spots by what stands there
 */
public record Places(Map<Spot, Place> spots) {

  /** Knows no place. */
  public static final Places NONE = new Places(Map.of());

  public Places {
    spots = Map.copyOf(spots);
  }

  /**
   * A thing in the text; empty texts leave a part out.
   *
   * @param port the name of an output port
   * @param column the path of a column of it
   * @param key a key of that column, of the port or of the whole text
   */
  public record Spot(String port, String column, String key) {

    /** The whole text. */
    public static final Spot TEXT = new Spot("", "", "");

    private Spot outer() {
      if (!key.isEmpty()) {
        return new Spot(port, column, "");
      }
      return column.isEmpty() ? TEXT : new Spot(port, "", "");
    }
  }

  /** The place of a thing, else of what holds it. */
  public Optional<Place> find(String port, String column, String key) {
    Spot spot = new Spot(port, column, key);
    while (true) {
      Place place = spots.get(spot);
      if (place != null || spot.equals(Spot.TEXT)) {
        return Optional.ofNullable(place);
      }
      spot = spot.outer();
    }
  }
}
