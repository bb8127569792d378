package io.headwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.headwater.platform.Visible;
import java.util.Set;
import java.util.TreeSet;

/** That whatever answers callers asks ports as the caller may see them. */
@AnalyzeClasses(packages = "io.headwater", importOptions = DoNotIncludeTests.class)
class VisiblePortsTest {

  /** Ports that answer with what may be hidden. */
  private static final Set<String> PORTS =
      Set.of(
          "io.headwater.catalog.CatalogReader",
          "io.headwater.impact.ImpactQueries",
          "io.headwater.lineage.LineageQueries",
          "io.headwater.product.ProductStore",
          "io.headwater.search.SearchIndex");

  /** Use cases that only callers ask, in packages that also compute for everybody. */
  private static final Set<String> ASKED_BY_CALLERS =
      Set.of("io.headwater.lineage.LineageDiffs", "io.headwater.product.UnresolvedPorts");

  /** Ports that know what is hidden and do not say so: only for what sees everything. */
  private static final Set<String> WHOLE =
      Set.of("io.headwater.catalog.GraphReader", "io.headwater.catalog.RecordReader");

  @ArchTest
  static void api_classes_ask_visible_ports_only(JavaClasses all) {
    Set<String> wrong = new TreeSet<>();
    boolean any = false;
    for (JavaClass type : all) {
      if (!answersCallers(type)) {
        continue;
      }
      for (JavaConstructor constructor : type.getConstructors()) {
        for (JavaParameter parameter : constructor.getParameters()) {
          String port = parameter.getRawType().getName();
          any |= PORTS.contains(port);
          if (WHOLE.contains(port)
              || (PORTS.contains(port)
                  && isInjected(constructor)
                  && !parameter.isAnnotatedWith(Visible.class))) {
            wrong.add(type.getName() + " asks " + port);
          }
        }
      }
    }
    assertThat(any).isTrue();
    assertThat(wrong).as("@Visible is missing").isEmpty();
  }

  private static boolean answersCallers(JavaClass type) {
    String home = type.getPackageName();
    return home.endsWith(".graphql")
        || home.endsWith(".http")
        || ASKED_BY_CALLERS.contains(type.getName());
  }

  /** Of several constructors the one that the container uses. */
  private static boolean isInjected(JavaConstructor constructor) {
    return constructor.getOwner().getConstructors().size() == 1
        || constructor.isAnnotatedWith("jakarta.inject.Inject");
  }
}
