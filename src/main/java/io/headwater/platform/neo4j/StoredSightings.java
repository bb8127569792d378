package io.headwater.platform.neo4j;

import io.headwater.model.PackedSightings;
import io.headwater.model.Sightings;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * The property {@code seen} of edges and observations: {@link PackedSightings}, or the list of
 * nanoseconds that earlier versions wrote, which lasts until the edge is seen again.
 */
public final class StoredSightings {

  private StoredSightings() {}

  /**
   * What is stored.
   *
   * @throws IllegalArgumentException when it is neither of the two
   */
  public static Sightings read(Value seen) {
    return isPacked(seen)
        ? PackedSightings.read(seen.asByteArray())
        : Sightings.of(seen.asList(Value::asLong).stream().mapToLong(Long::longValue).toArray());
  }

  /** Whether it is stored as this version does. */
  public static boolean isPacked(Value seen) {
    return seen.hasType(TypeSystem.getDefault().BYTES());
  }
}
