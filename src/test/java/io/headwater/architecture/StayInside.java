package io.headwater.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** That a class uses nothing beyond the walls of its package. */
final class StayInside extends ArchCondition<JavaClass> {

  private final Walls walls;

  StayInside(Walls walls) {
    super("stay inside the walls of its package");
    this.walls = walls;
  }

  @Override
  public void check(JavaClass user, ConditionEvents events) {
    walls.findFault(user.getPackageName()).ifPresent(fault -> violated(user, fault, events));
    for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
      JavaClass used = dependency.getTargetClass().getBaseComponentType();
      if (used.isPrimitive()) {
        continue;
      }
      Optional<String> fault =
          walls.findFault(
              user.getPackageName(), user.getName(), used.getPackageName(), used.getName());
      fault.ifPresent(text -> violated(user, text + ": " + dependency.getDescription(), events));
    }
  }

  private static void violated(JavaClass user, String text, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(user, text));
  }
}
