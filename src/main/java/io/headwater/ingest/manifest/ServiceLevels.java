package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.model.Declaration.ServiceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Promises written as a map of name to measure: {@code {freshness: 30s, availability: 99.9%}}. */
final class ServiceLevels {

  private ServiceLevels() {}

  /**
   * The promises of one object.
   *
   * @param except members that are no promises
   */
  static List<ServiceLevel> read(Section promises, Set<String> except) {
    List<ServiceLevel> levels = new ArrayList<>();
    for (String name : promises.keys()) {
      if (except.contains(name) || name.startsWith("x-")) {
        promises.keep(name);
      } else {
        promises.find(name).ifPresent(value -> read(promises, name, value, levels));
      }
    }
    return levels;
  }

  private static void read(Section promises, String name, Tree value, List<ServiceLevel> levels) {
    switch (value) {
      case Leaf leaf -> levels.add(told(promises, Measures.parse(name, leaf.text()), value));
      case Branch branch -> {
        Section measure = new Section(branch, promises.pathOf(name), promises.findings());
        String text = measure.requireText("value", "write {value: 5, unit: minutes}");
        levels.add(told(promises, Measures.parse(name, text, measure.text("unit")), value));
        measure.keep("description");
        measure.done();
      }
      case Items other -> promises.wrongType(name, other, "a measure such as 30s or 99.9%");
    }
  }

  private static ServiceLevel told(Section promises, ServiceLevel level, Tree value) {
    if (level.value().isEmpty()) {
      promises
          .findings()
          .warning(
              "no-measure",
              promises.pathOf(level.name()),
              value.at(),
              "no measure is understood here; write 30s, 5 minutes, P1D, 99.9% or 0.999");
    }
    return level;
  }
}
