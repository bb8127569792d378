package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/**
 * Where nothing ended, was renamed or has two names, the whole closure of a root is what one
 * statement in Cypher reaches in the store, at the same depths.
 */
@QuarkusTest
@OnRealServices
class CypherAnswersTest {

  private static final int DATASETS = 14;
  private static final int JOBS = 16;
  private static final int COLUMNS = 4;
  @Inject Stores stores;
  @Inject Intake intake;
  @Inject LineageQueries lineage;
  @Inject Driver neo4j;

  @Test
  void whatIsReachedIsWhatCypherReaches() {
    Cases.each(
        3,
        random -> {
          intake.settle();
          stores.empty();
          intake.events(
              events(random).stream()
                  .map(event -> event.getBytes(StandardCharsets.UTF_8))
                  .toList());
          intake.settle();
          for (int i = 0; i < DATASETS; i++) {
            compare(dataset(i), Level.DATASET, "Dataset", "FEEDS");
            for (int k = 0; k < COLUMNS; k++) {
              compare(new ColumnRef(dataset(i), "c" + k), Level.COLUMN, "Column", "DERIVES");
            }
          }
        });
  }

  private void compare(EntityId root, Level level, String label, String type) {
    for (Direction direction : List.of(Direction.DOWNSTREAM, Direction.UPSTREAM)) {
      String pattern = direction == Direction.DOWNSTREAM ? "-[:%s*0..]->" : "<-[:%s*0..]-";
      Map<String, Integer> reached =
          cypher(
              "MATCH p = (s:%s {id: $id})%s(m) RETURN m.id AS id, min(length(p)) AS depth"
                  .formatted(label, pattern.formatted(type)),
              root);
      Map<String, Integer> walked = walk(root, direction, level);
      if (reached.isEmpty() && level == Level.COLUMN && !walked.isEmpty()) {
        // A column exists when its dataset does, whether or not anybody named it.
        assertThat(walked).containsExactly(Map.entry(root.nodeId(), 0));
      } else {
        assertThat(walked).as("%s of %s", direction, root).isEqualTo(reached);
      }
    }
  }

  /** Depths by id; empty where the root is not known. */
  private Map<String, Integer> walk(EntityId root, Direction direction, Level level) {
    Map<String, Integer> reached = new TreeMap<>();
    try {
      lineage
          .walk(Answers.at(root, direction, level, Optional.empty()))
          .nodes()
          .forEach(node -> reached.put(node.id().nodeId(), node.depth()));
    } catch (CatalogException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
    return reached;
  }

  private Map<String, Integer> cypher(String statement, EntityId root) {
    Map<String, Integer> reached = new TreeMap<>();
    neo4j
        .executableQuery(statement)
        .withParameters(Map.of("id", root.nodeId()))
        .execute()
        .records()
        .forEach(row -> reached.put(row.get("id").asString(), row.get("depth").asInt()));
    return reached;
  }

  /**
   * One event of each job, so that all it says of columns lives; cycles and self edges included.
   */
  private static List<String> events(Random random) {
    List<String> events = new ArrayList<>();
    for (int job = 0; job < JOBS; job++) {
      List<Integer> inputs = datasets(random);
      List<String> outputs = new ArrayList<>();
      for (int output : datasets(random)) {
        outputs.add(
            """
            {"namespace":"lake","name":"d%d","facets":{"columnLineage":{"_producer":"https://example.org",
             "fields":{%s}}}}\
            """
                .formatted(output, fields(random, inputs)));
      }
      events.add(
          """
          {"eventTime":"2026-03-01T00:00:%02dZ","eventType":"COMPLETE",
           "producer":"https://example.org/test","run":{"runId":"run-%d"},
           "job":{"namespace":"etl","name":"job-%d"},"inputs":[%s],"outputs":[%s]}
          """
              .formatted(
                  random.nextInt(60),
                  job,
                  job,
                  String.join(",", inputs.stream().map(i -> name(i) + "}").toList()),
                  String.join(",", outputs)));
    }
    return events;
  }

  private static String fields(Random random, List<Integer> inputs) {
    List<String> fields = new ArrayList<>();
    for (int k = 0; k < COLUMNS; k++) {
      if (!inputs.isEmpty() && random.nextInt(4) > 0) {
        int input = inputs.get(random.nextInt(inputs.size()));
        fields.add(
            "\"c%d\":{\"inputFields\":[%s,\"field\":\"c%d\"}]}"
                .formatted(k, name(input), random.nextInt(COLUMNS)));
      }
    }
    return String.join(",", fields);
  }

  private static List<Integer> datasets(Random random) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      chosen.add(random.nextInt(DATASETS));
    }
    return List.copyOf(chosen);
  }

  private static String name(int dataset) {
    return "{\"namespace\":\"lake\",\"name\":\"d%d\"".formatted(dataset);
  }

  private static DatasetId dataset(int number) {
    return new DatasetId("lake", "d" + number);
  }
}
