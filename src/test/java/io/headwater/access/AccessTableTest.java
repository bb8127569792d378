package io.headwater.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.graphql.GraphQlEngine;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTableTest {

  private static final DomainName OWN = new DomainName("own");
  private static final DomainName OTHER = new DomainName("other");

  private static Caller caller(Role role) {
    return new Caller("ann", Set.of(role), Set.of(), Set.of(OWN), Optional.empty());
  }

  private static Caller token(Scope scope) {
    return new Caller("token:t", Set.of(), Set.of(scope), Set.of(), Optional.of(List.of()));
  }

  @Test
  void every_field_of_a_root_type_has_a_rule_and_every_rule_a_field() {
    GraphQLSchema schema = GraphQlEngine.executableSchema();
    Set<String> fields = new TreeSet<>();
    for (GraphQLObjectType root :
        List.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())) {
      for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
        fields.add(root.getName() + "." + field.getName());
      }
    }
    Set<String> rules = new TreeSet<>(AccessTable.rules().keySet());
    rules.removeIf(key -> key.contains(" "));
    assertThat(rules).as("AccessTable says what each field needs").isEqualTo(fields);
  }

  @Test
  void every_argument_that_names_the_domain_is_one_of_its_field() {
    GraphQLSchema schema = GraphQlEngine.executableSchema();
    AccessTable.rules()
        .forEach((what, rule) ->
            rule.domainArgument()
                .ifPresent(argument -> {
                  String[] place = what.split("\\.", 2);
                  assertThat(
                          schema.getObjectType(place[0]).getField(place[1]).getArgument(argument))
                      .as(what)
                      .isNotNull();
                }));
  }

  @Test
  void every_resource_over_http_has_a_rule() {
    Set<String> missing = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.headwater")) {
      if (!type.isAnnotatedWith(Path.class)) {
        continue;
      }
      for (JavaMethod method : type.getMethods()) {
        verb(method)
            .ifPresent(verb -> {
              String path =
                  type.getAnnotationOfType(Path.class).value()
                      + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
              if (AccessTable.findAddress(verb, path).isEmpty()) {
                missing.add(verb + " " + path);
              }
            });
      }
    }
    assertThat(missing).as("AccessTable says what each address needs").isEmpty();
  }

  private static Optional<String> verb(JavaMethod method) {
    for (Class<? extends Annotation> verb :
        List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)) {
      if (method.isAnnotatedWith(verb)) {
        return Optional.of(verb.getSimpleName());
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v2/anything",
        "/q/arc/beans",
        "/q/dev-ui",
        "/graphql/unknown",
        "//api/v1/secrets",
        "/%61pi/v1/secrets",
        "/API/v1/secrets",
        "/api;x=1/v1/secrets",
        "/api/v1/impact;x=1",
      })
  void what_is_not_listed_is_open_to_nobody_however_it_is_written(String path) {
    assertThat(AccessTable.findAddress("GET", path)).isEmpty();
    assertThat(AccessTable.findAddress("POST", path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/assets/index-abc.js", "/datasets/a/b", "/search"})
  void pages_are_for_anyone_and_only_to_be_read(String path) {
    assertThat(AccessTable.findAddress("GET", path).orElseThrow().whom())
        .isEqualTo(new Rule.Whom.Anyone());
    assertThat(AccessTable.findAddress("HEAD", path)).isPresent();
    assertThat(AccessTable.findAddress("POST", path)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void each_role_is_let_in_where_the_table_says_so_and_nowhere_else(Role role) {
    AccessTable.rules()
        .forEach((what, rule) -> {
          boolean expected =
              switch (rule.whom()) {
                case Rule.Whom.Anyone _, Rule.Whom.SignedIn _ -> true;
                case Rule.Whom.Holder(Role least) -> role.compareTo(least) >= 0;
              };
          assertThat(lets(rule, what, caller(role), Optional.empty()))
              .as("%s for %s", what, role)
              .isEqualTo(expected);
        });
  }

  @Test
  void nobody_is_asked_to_sign_in_wherever_not_everybody_may_come() {
    AccessTable.rules()
        .forEach((what, rule) -> {
          if (!(rule.whom() instanceof Rule.Whom.Anyone)) {
            assertThatThrownBy(() -> rule.require(what, Caller.NOBODY, Optional.empty()))
                .isInstanceOfSatisfying(
                    CatalogException.class,
                    e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
          }
        });
  }

  @Test
  void narrow_tokens_open_their_own_addresses_only() {
    assertThat(open(Scope.INGEST))
        .containsExactlyInAnyOrder("POST /api/v1/lineage", "POST /api/v1/lineage/batch");
    assertThat(open(Scope.PUBLISH)).containsExactly("POST /api/v1/manifests");
    assertThat(open(Scope.IMPACT)).containsExactlyInAnyOrder("POST /api/v1/impact", "Query.impact");
    assertThat(open(Scope.METRICS)).containsExactly("GET /q/metrics");
  }

  /** What a token opens beyond what anybody who signed in may. */
  private static Set<String> open(Scope scope) {
    Set<String> open = new TreeSet<>();
    AccessTable.rules()
        .forEach((what, rule) -> {
          if (rule.whom() instanceof Rule.Whom.Holder
              && lets(rule, what, token(scope), Optional.empty())) {
            open.add(what);
          }
        });
    return open;
  }

  @Test
  void a_domain_owner_decides_for_the_own_domains_and_governance_for_all() {
    Rule rule = AccessTable.findField("Mutation.giveWaiver").orElseThrow();
    assertThat(lets(rule, "w", caller(Role.DOMAIN_OWNER), Optional.of(OWN))).isTrue();
    assertThat(lets(rule, "w", caller(Role.DOMAIN_OWNER), Optional.of(OTHER))).isFalse();
    assertThat(lets(rule, "w", caller(Role.CONTRIBUTOR), Optional.of(OWN))).isFalse();
    assertThat(lets(rule, "w", caller(Role.GOVERNANCE), Optional.of(OTHER))).isTrue();
  }

  private static boolean lets(Rule rule, String what, Caller caller, Optional<DomainName> domain) {
    try {
      rule.require(what, caller, domain);
      return true;
    } catch (CatalogException refused) {
      return false;
    }
  }
}
