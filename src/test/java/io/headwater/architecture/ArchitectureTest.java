package io.headwater.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "io.headwater", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule every_class_stays_inside_the_walls_of_its_package =
      classes()
          .that()
          .doNotHaveFullyQualifiedName("io.headwater.package-info")
          .should(new StayInside(Walls.HEADWATER));

  @ArchTest
  static final ArchRule features_do_not_go_in_circles =
      slices().matching("io.headwater.(*)..").should().beFreeOfCycles();

  /** But the command line, which reads manifests where no server is in reach. */
  @ArchTest
  static final ArchRule nothing_knows_the_intake =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.headwater.ingest..", "io.headwater.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.headwater.ingest..");

  @ArchTest
  static final ArchRule nothing_knows_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.headwater.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.headwater.cli..");

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");

  @ArchTest
  static final ArchRule what_may_not_be_found_is_an_optional_or_a_collection =
      methods()
          .that()
          .haveNameMatching("find[A-Z].*")
          .and()
          .areDeclaredInClassesThat()
          .areInterfaces()
          .should()
          .haveRawReturnType(
              equivalentTo(Optional.class)
                  .or(assignableTo(Map.class))
                  .or(assignableTo(Collection.class)));

  /** A row for a package that has gone would allow it to come back unseen. */
  @ArchTest
  static void every_listed_package_exists(JavaClasses all) {
    Set<String> there =
        all.stream()
            .map(type -> Walls.shortName(type.getPackageName()))
            .collect(Collectors.toSet());
    assertThat(there).containsAll(Walls.HEADWATER.allowed().keySet());
    Walls.HEADWATER.allowed().values().forEach(used -> assertThat(there).containsAll(used));
  }

  @ArchTest
  static void every_deviation_is_still_needed(JavaClasses all) {
    for (Deviation deviation : Deviation.KNOWN) {
      boolean needed =
          all.stream()
              .filter(type -> Walls.shortName(type.getName()).startsWith(deviation.user()))
              .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
              .flatMap(use -> Library.findLibrary(use.getTargetClass().getName()).stream())
              .anyMatch(deviation.library()::equals);
      assertThat(needed).as("remove from Deviation: %s", deviation).isTrue();
    }
  }
}
