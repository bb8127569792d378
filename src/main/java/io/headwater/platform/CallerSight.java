package io.headwater.platform;

import io.headwater.model.EntityId;
import java.util.function.Predicate;

/** What callers may see, for what no {@link Visible} port answers. Thread-safe. */
public interface CallerSight {

  /** Everybody sees everything. */
  CallerSight OPEN = () -> _ -> true;

  /**
   * Whether the caller of the running request may see an entity, by any of its names. What is
   * returned may be asked later and on other threads; it then knows what has become of levels and
   * owners since.
   */
  Predicate<EntityId> current();
}
