package io.headwater.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.RunEntry;
import io.headwater.ingest.Json;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.CatalogException;
import io.headwater.model.FacetBody;
import io.headwater.model.RunId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the facts about runs, warnings and dead letters that a fixture states. */
final class RunFacts {

  private final Mesh mesh;
  private final Fixture fixture;

  RunFacts(Mesh mesh, Fixture fixture) {
    this.mesh = mesh;
    this.fixture = fixture;
  }

  void runs(JsonNode expected) {
    if (expected.isEmpty()) {
      assertThat(mesh.catalog.listJobs(1_000, Optional.empty()).items())
          .allSatisfy(
              job -> assertThat(mesh.catalog.listRuns(job, 1, Optional.empty()).total()).isZero());
    }
    for (JsonNode run : expected) {
      RunId id = new RunId(run.get("runId").textValue());
      RunEntry found = Objects.requireNonNull(mesh.catalog.findRuns(List.of(id)).get(id));
      assertThat(found.job()).isEqualTo(Fixture.job(run.get("job").textValue()));
      assertThat(found.state().name()).isEqualTo(run.get("state").textValue());
      time(run, "startedAt", found.startedAt());
      time(run, "endedAt", found.endedAt());
      id(run, "parent", found.parent().map(Parent::run));
      id(run, "root", found.parent().flatMap(Parent::rootRun));
      if (run.has("errorMessage")) {
        FacetBody error = Objects.requireNonNull(found.facets().get("errorMessage"));
        assertThat(Json.read(error.json().getBytes(StandardCharsets.UTF_8)).get("message"))
            .isEqualTo(run.get("errorMessage"));
      }
    }
  }

  static void time(JsonNode run, String key, Optional<Instant> found) {
    if (run.has(key)) {
      assertThat(found.map(time -> time.truncatedTo(ChronoUnit.MICROS)))
          .isEqualTo(
              Optional.ofNullable(run.get(key).textValue())
                  .map(text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS)));
    }
  }

  private static void id(JsonNode run, String key, Optional<RunId> found) {
    if (run.has(key)) {
      assertThat(found.map(RunId::value)).isEqualTo(Optional.ofNullable(run.get(key).textValue()));
    }
  }

  void warnings(JsonNode expected) {
    Set<Integer> warned = new TreeSet<>();
    expected.forEach(warning -> warned.add(warning.get("event").intValue()));
    for (int i = 0; i < fixture.events().size(); i++) {
      List<String> warnings = warningsOf(fixture.events().get(i));
      if (warned.contains(i)) {
        assertThat(warnings).as("warnings of event %d", i).isNotEmpty();
      } else if (warned.isEmpty()) {
        assertThat(warnings).as("warnings of event %d", i).isEmpty();
      }
    }
  }

  private static List<String> warningsOf(String event) {
    try {
      return new OpenLineageTranslator()
          .translate(event.getBytes(StandardCharsets.UTF_8))
          .warnings();
    } catch (CatalogException e) {
      return List.of();
    }
  }

  void deadLetters(JsonNode expected) {
    Set<String> wanted = new TreeSet<>();
    expected.forEach(letter -> wanted.add(fixture.events().get(letter.get("event").intValue())));
    Set<String> found = new TreeSet<>();
    mesh.stores
        .records
        .letters()
        .forEach(letter -> found.add(new String(letter.payload(), StandardCharsets.UTF_8)));
    assertThat(found).isEqualTo(wanted);
  }
}
