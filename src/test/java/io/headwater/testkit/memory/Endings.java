package io.headwater.testkit.memory;

import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** When names end. */
final class Endings {

  private Endings() {}

  /** The ends of every name, by canonical name and time. */
  static Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> of(MemoryGraph graph) {
    Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> all = new HashMap<>();
    graph.endings.forEach((ending, failed) -> {
      DatasetId dataset = graph.canonical(ending.dataset());
      Optional<DatasetId> to = ending.renamedTo().map(graph::canonical);
      if (!failed && to.filter(dataset::equals).isEmpty()) {
        all.computeIfAbsent(dataset, _ -> new TreeMap<>())
            .merge(Times.nanos(ending.at()), to, Endings::stronger);
      }
    });
    return all;
  }

  /** Of two ends at one time a rename counts, then the smaller new name. */
  private static Optional<DatasetId> stronger(Optional<DatasetId> one, Optional<DatasetId> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) <= 0 ? one : other;
  }
}
