package io.headwater.governance.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallRulesTest {

  private record Endpoint(String method, String template) {}

  /** Every method of every resource there is. */
  private static List<Endpoint> endpoints() {
    List<Endpoint> found = new ArrayList<>();
    for (JavaClass resource :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.headwater")) {
      if (resource.isAnnotatedWith(Path.class)) {
        for (JavaMethod method : resource.getMethods()) {
          Method reflected = method.reflect();
          httpMethod(reflected)
              .ifPresent(verb ->
                  found.add(
                      new Endpoint(
                          verb,
                          AuditedCalls.template(resource.reflect())
                              + AuditedCalls.template(reflected))));
        }
      }
    }
    return found;
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  @Test
  void every_call_that_is_no_read_is_recorded_save_the_lineage_intake() {
    List<Endpoint> changing =
        endpoints().stream().filter(each -> !each.method().equals("GET")).toList();
    assertThat(changing).contains(new Endpoint("POST", "/api/v1/manifests"));
    assertThat(changing)
        .allMatch(each -> new CallRules(true).covers(each.method(), each.template()));
    assertThat(changing)
        .filteredOn(each -> !new CallRules(false).covers(each.method(), each.template()))
        .containsExactlyInAnyOrder(
            new Endpoint("POST", "/api/v1/lineage"), new Endpoint("POST", "/api/v1/lineage/batch"));
  }

  @Test
  void reads_are_recorded_where_they_take_data_out() {
    CallRules rules = new CallRules(false);
    assertThat(rules.covers("GET", "/api/v1/audit")).isTrue();
    assertThat(rules.covers("GET", "/api/v1/reports/{kind}")).isTrue();
    assertThat(rules.covers("GET", "/api/v1/reportscard")).isFalse();
    assertThat(rules.covers("GET", "/api/v1/impact/schema.json")).isFalse();
    assertThat(rules.covers("GET", "/api/v1/reports/schema.json")).isFalse();
    assertThat(rules.covers("HEAD", "/api/v1/audit")).isFalse();
    assertThat(rules.covers("POST", "/api/v1/lineage-rules")).isTrue();
  }
}
