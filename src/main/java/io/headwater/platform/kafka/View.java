package io.headwater.platform.kafka;

import java.util.List;
import java.util.Map;

/**
 * Something computed from the stores, told by the changes topic what to compute again. Used by one
 * thread.
 */
public interface View {

  /** Names it in logs and metrics, e.g. {@code search}. */
  String name();

  /**
   * Up to where it has read the changes topic, by partition; empty when it must be built from
   * nothing.
   */
  Map<Integer, Long> position();

  /** Like {@link #position()}, as far as readers can see. */
  Map<Integer, Long> visiblePosition();

  /**
   * Builds it from the stores as they are now. Changes that were published before {@code from} need
   * not be read afterwards.
   *
   * @param from the end of the changes topic before the build began
   */
  void rebuild(Map<Integer, Long> from);

  /**
   * Takes in changes; {@link #visiblePosition()} tells when readers see them.
   *
   * @param changes possibly repeated
   * @param next the position after them
   */
  void apply(List<ChangeRecord> changes, Map<Integer, Long> next);

  /** There is nothing to read for the moment: time for what was put off. */
  default void idle() {}

  /**
   * Whether changes may gather for a moment after some were applied: many at once cost less.
   *
   * @see KafkaSettings#viewRest()
   */
  default boolean isPatient() {
    return false;
  }
}
