package io.headwater.impact;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.ServiceLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The steps between what was promised and what is to be. Of durations the shorter one promises
 * more, except how long something is kept; of everything else the greater one. A promise that
 * cannot be measured counts as weaker when its text changes: somebody has to read it.
 */
final class ServiceLevelDifference {

  private ServiceLevelDifference() {}

  static List<ChangeStep> steps(
      DataProductId product, List<ServiceLevel> before, List<ServiceLevel> after, Places places) {
    Map<String, ServiceLevel> old = byName(before);
    Map<String, ServiceLevel> proposed = byName(after);
    List<ChangeStep> steps = new ArrayList<>();
    proposed.forEach((name, level) -> {
      ServiceLevel was = old.get(name);
      if (was == null) {
        steps.add(step(product, name, "", level.raw(), false, places));
      } else if (differs(was, level)) {
        steps.add(step(product, name, was.raw(), level.raw(), isWeaker(was, level), places));
      }
    });
    old.forEach((name, level) -> {
      if (!proposed.containsKey(name)) {
        steps.add(step(product, name, level.raw(), "", true, places));
      }
    });
    return steps;
  }

  private static Map<String, ServiceLevel> byName(List<ServiceLevel> levels) {
    Map<String, ServiceLevel> byName = new LinkedHashMap<>();
    levels.forEach(level -> byName.putIfAbsent(level.name(), level));
    return byName;
  }

  private static ChangeStep step(
      DataProductId product, String name, String from, String to, boolean weaker, Places places) {
    return new ChangeStep.ServiceLevelChanged(
        product, name, from, to, weaker, places.find("", "", name));
  }

  private static boolean differs(ServiceLevel one, ServiceLevel other) {
    boolean measured = one.value().isPresent() && one.unit().equals(other.unit());
    return measured ? !one.value().equals(other.value()) : !one.raw().equals(other.raw());
  }

  private static boolean isWeaker(ServiceLevel was, ServiceLevel level) {
    if (was.value().isEmpty() || level.value().isEmpty() || !was.unit().equals(level.unit())) {
      return true;
    }
    String name = level.name().toLowerCase(Locale.ROOT);
    boolean lessIsMore = level.unit().equals("s") && !name.contains("retention");
    return lessIsMore
        ? level.value().get() > was.value().get()
        : level.value().get() < was.value().get();
  }
}
