package io.headwater.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.ingest.Json;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.model.SchemaField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the facts about datasets and jobs that a fixture states. */
final class CatalogFacts {

  private final Mesh mesh;

  CatalogFacts(Mesh mesh) {
    this.mesh = mesh;
  }

  void datasets(JsonNode expected) {
    Set<DatasetId> wanted = new TreeSet<>();
    expected.forEach(name -> wanted.add(mesh.canonical(Fixture.dataset(name.textValue()))));
    assertThat(mesh.datasets()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  void jobs(JsonNode expected) {
    Set<JobId> wanted = new TreeSet<>();
    expected.forEach(name -> wanted.add(Fixture.job(name.textValue())));
    assertThat(jobs()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private List<JobId> jobs() {
    return mesh.catalog.listJobs(1_000, Optional.empty()).items();
  }

  void aliases(JsonNode expected) {
    for (JsonNode set : expected) {
      Set<DatasetId> names = new TreeSet<>();
      set.forEach(name -> names.add(Fixture.dataset(name.textValue())));
      names.forEach(name -> assertThat(dataset(name).names()).isEqualTo(names));
    }
  }

  private DatasetEntry dataset(DatasetId name) {
    return Objects.requireNonNull(
        mesh.catalog.findDatasets(List.of(name)).get(name), () -> name + " is not known");
  }

  private DatasetEntry dataset(String name) {
    return dataset(Fixture.dataset(name));
  }

  private Optional<JobEntry> job(String name) {
    JobId job = Fixture.job(name);
    return Optional.ofNullable(mesh.catalog.findJobs(List.of(job)).get(job));
  }

  void columns(JsonNode expected) {
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      List<String> paths = new ArrayList<>();
      addPaths(dataset(entry.getKey()).columns(), "", paths);
      assertThat(paths).isEqualTo(texts(entry.getValue()));
    }
  }

  private static void addPaths(List<SchemaField> fields, String prefix, List<String> paths) {
    for (SchemaField field : fields) {
      paths.add(prefix + field.name());
      addPaths(field.fields(), prefix + field.name() + ".", paths);
    }
  }

  void schemaVersions(JsonNode expected) {
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      assertThat(dataset(entry.getKey()).schemas()).hasSize(entry.getValue().intValue());
    }
  }

  void description(JsonNode expected) {
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      String found =
          job(entry.getKey())
              .map(JobEntry::description)
              .orElseGet(() -> dataset(entry.getKey()).description());
      assertThat(found).isEqualTo(Objects.requireNonNullElse(entry.getValue().textValue(), ""));
    }
  }

  void owners(JsonNode expected) {
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      assertThat(dataset(entry.getKey()).owners().stream().map(Owner::name).sorted().toList())
          .isEqualTo(texts(entry.getValue()));
    }
  }

  void tags(JsonNode expected) {
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      List<String> found;
      if (entry.getKey().split("\\|").length == 3) {
        ColumnRef column = Fixture.column(entry.getKey());
        found =
            dataset(column.dataset()).columns().stream()
                .filter(field -> field.name().equals(column.path()))
                .flatMap(field -> field.tags().stream())
                .toList();
      } else {
        found = dataset(entry.getKey()).tags();
      }
      // A tag whose value is "true" is shown by its key alone.
      assertThat(found)
          .isEqualTo(
              texts(entry.getValue()).stream().map(tag -> tag.replace("=true", "")).toList());
    }
  }

  void facets(JsonNode expected) {
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      for (Map.Entry<String, JsonNode> facet : entry.getValue().properties()) {
        JsonNode found = json(dataset(entry.getKey()).facets().get(facet.getKey()));
        for (Map.Entry<String, JsonNode> key : facet.getValue().properties()) {
          assertThat(found.get(key.getKey())).isEqualTo(key.getValue());
        }
      }
    }
  }

  private static JsonNode json(@org.jspecify.annotations.Nullable FacetBody body) {
    return Json.read(Objects.requireNonNull(body).json().getBytes(StandardCharsets.UTF_8));
  }

  void assertions(JsonNode expected) {
    String facet = "dataQualityAssertions";
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      DatasetId id = Fixture.dataset(entry.getKey());
      List<FacetBody> bodies = new ArrayList<>();
      bodies.add(dataset(id).facets().get(facet));
      for (JobId job : jobs()) {
        mesh.catalog
            .listRuns(job, 1_000, Optional.empty())
            .items()
            .forEach(run -> bodies.add(run.inputFacets().getOrDefault(id, Map.of()).get(facet)));
      }
      List<JsonNode> found = new ArrayList<>();
      bodies.stream()
          .filter(Objects::nonNull)
          .forEach(body -> json(body).get("assertions").forEach(found::add));
      assertThat(found).containsExactlyInAnyOrderElementsOf(entry.getValue());
    }
  }

  void jobInputs(JsonNode expected) {
    assertThat(accesses(true)).isEqualTo(accesses(expected));
  }

  void jobOutputs(JsonNode expected) {
    assertThat(accesses(false)).isEqualTo(accesses(expected));
  }

  private Set<String> accesses(boolean inputs) {
    Set<String> found = new TreeSet<>();
    mesh.catalog
        .findJobs(jobs())
        .forEach((job, entry) ->
            (inputs ? entry.inputs() : entry.outputs())
                .forEach(dataset -> found.add(job + " " + dataset)));
    return found;
  }

  private static Set<String> accesses(JsonNode expected) {
    Set<String> wanted = new TreeSet<>();
    expected.forEach(access ->
        wanted.add(
            Fixture.job(access.get("job").textValue())
                + " "
                + Fixture.dataset(access.get("dataset").textValue())));
    return wanted;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
