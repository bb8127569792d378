package io.headwater.platform.neo4j;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.headwater.ingest.StoresOnly;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/** How Neo4j plans the statements of the code, first for an empty store. */
@QuarkusTest
@TestProfile(StoresOnly.class)
@OnRealServices
class PlannedOnceTest {

  private static final Pattern STATEMENT =
      Pattern.compile("\\s*(MATCH|MERGE|UNWIND|CALL|WITH|OPTIONAL)\\b.*", Pattern.DOTALL);

  /** These read all there is. */
  private static final Set<String> OF_ALL =
      Set.of(
          "BulkCypher.SPECIAL",
          "Neo4jCounts.DATASETS",
          "Neo4jCounts.JOBS",
          "Neo4jGraphReader.COUNT");

  @Inject Driver driver;
  @Inject GraphSessions sessions;
  @Inject Stores stores;

  @BeforeEach
  void empty() {
    stores.empty();
  }

  @Test
  void statementsBeginAtWhatAnIndexFindsWhereTheStoreIsEmpty() {
    Map<String, String> scans = new TreeMap<>();
    Map<String, String> statements = statements();
    statements.forEach((name, text) -> {
      String found =
          operators(plan(PlannedOnce.text(text)))
              .filter(PlannedOnceTest::scans)
              .collect(joining(","));
      if (!found.isEmpty() && !OF_ALL.contains(name)) {
        scans.put(name, found);
      }
    });
    assertThat(statements).hasSizeGreaterThan(30);
    assertThat(scans).isEmpty();
  }

  @Test
  void listsOfAllLengthsShareAPlan() {
    String statement = "UNWIND $ids AS id MATCH (d:Dataset {id: id}) RETURN d.name AS name";
    assertThat(countPlans(List.of(2, 0, 1, 50, 500, 5_000), statement))
        .isEqualTo(countPlans(List.of(2), statement));
  }

  /** How many texts, or uses of a text, Neo4j made a plan for when lists of such lengths came. */
  private int countPlans(List<Integer> lengths, String statement) {
    countPlansAndForget();
    for (int length : lengths) {
      sessions.list(statement, Map.of("ids", Collections.nCopies(length, "dataset:a/b")));
    }
    return countPlansAndForget();
  }

  private int countPlansAndForget() {
    String said =
        driver
            .executableQuery("CALL db.clearQueryCaches()")
            .execute()
            .records()
            .getFirst()
            .get("value")
            .asString();
    String number = said.replaceAll("\\D", "");
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  private static boolean scans(String operator) {
    return operator.contains("Scan");
  }

  /** Every text that can be a statement, by its class and field. */
  private static Map<String, String> statements() {
    Map<String, String> found = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.headwater")) {
      if (type.getPackageName().endsWith(".neo4j")) {
        for (JavaField field : type.getFields()) {
          if (field.getModifiers().contains(JavaModifier.STATIC)
              && field.getRawType().isEquivalentTo(String.class)) {
            String text = text(field);
            if (STATEMENT.matcher(text).matches()) {
              found.put(type.getSimpleName() + "." + field.getName(), text);
            }
          }
        }
      }
    }
    return found;
  }

  private static String text(JavaField field) {
    try {
      java.lang.reflect.Field reflected = field.reflect();
      reflected.setAccessible(true);
      return (String) reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Plan plan(String text) {
    ResultSummary summary = driver.executableQuery("EXPLAIN " + text).execute().summary();
    return summary.plan();
  }

  private static Stream<String> operators(Plan plan) {
    return Stream.concat(
        Stream.of(plan.operatorType()), plan.children().stream().flatMap(c -> operators(c)));
  }
}
