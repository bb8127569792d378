package io.headwater.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules themselves, tried on this package, which uses ArchUnit and stands in no table. */
class WallsTest {

  private static final JavaClasses THIS_PACKAGE =
      new ClassFileImporter().importClasses(StayInside.class, Walls.class, WallsTest.class);

  @Test
  void aPackageThatNobodyListedIsAFault() {
    assertThat(faults(Walls.HEADWATER))
        .contains("io.headwater.architecture is not listed in Walls");
  }

  @Test
  void aLibraryThatNobodyListedIsAFault() {
    assertThat(faults(Walls.of("architecture :", List.of())))
        .doesNotContain("is not listed in Walls")
        .contains("com.tngtech.archunit.lang.ArchCondition belongs to no library");
  }

  @Test
  void aPackageUsesOnlyThePackagesOfItsRow() {
    Walls walls = Walls.of("catalog : model\nmodel :", List.of());
    assertThat(use(walls, "catalog.A", "io.headwater.model.B")).isEmpty();
    assertThat(use(walls, "model.A", "io.headwater.catalog.B"))
        .isEqualTo("model may not know catalog");
  }

  @Test
  void aLibraryIsUsedAtHomeOnly() {
    Walls walls = Walls.of("product :\nproduct.neo4j :\nmodel :", List.of());
    assertThat(use(walls, "product.neo4j.A", "org.neo4j.driver.Driver")).isEmpty();
    assertThat(use(walls, "product.A", "org.neo4j.driver.Driver"))
        .isEqualTo("product is no home of neo4j");
    assertThat(use(walls, "model.A", "jakarta.enterprise.context.ApplicationScoped"))
        .isEqualTo("model is no home of injection");
    assertThat(use(walls, "product.A", "io.quarkus.runtime.StartupEvent"))
        .isEqualTo("product is no home of life cycle");
  }

  @Test
  void aDeviationHoldsForItsClassAndItsLibraryOnly() {
    Walls walls =
        Walls.of("product :", List.of(new Deviation("product.A", Library.KAFKA, "a test")));
    assertThat(use(walls, "product.A", "org.apache.kafka.clients.producer.Producer")).isEmpty();
    assertThat(use(walls, "product.A$1", "org.apache.kafka.clients.producer.Producer")).isEmpty();
    assertThat(use(walls, "product.Ab", "org.apache.kafka.clients.producer.Producer")).isNotEmpty();
    assertThat(use(walls, "product.A", "org.apache.lucene.index.IndexWriter")).isNotEmpty();
  }

  private static String use(Walls walls, String user, String used) {
    String full = Walls.ROOT + user;
    return walls.findFault(parent(full), full, parent(used), used).orElse("");
  }

  private static String parent(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  private static String faults(Walls walls) {
    EvaluationResult result = classes().should(new StayInside(walls)).evaluate(THIS_PACKAGE);
    return String.join("\n", result.getFailureReport().getDetails());
  }
}
