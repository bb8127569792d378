package io.headwater.operations;

import java.util.List;

/** How far the intake is. Thread-safe. */
public interface Intake {

  /**
   * Every partition of the intake topics, by topic, then partition.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when the broker does not answer in time
   */
  List<IntakePartition> listPartitions();
}
