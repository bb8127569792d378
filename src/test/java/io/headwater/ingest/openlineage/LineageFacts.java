package io.headwater.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the facts about lineage that a fixture states. */
final class LineageFacts {

  private final Mesh mesh;

  LineageFacts(Mesh mesh) {
    this.mesh = mesh;
  }

  void edges(JsonNode expected) {
    assertThat(flat(mesh.everyEdge())).isEqualTo(flat(expected));
    for (JsonNode edge : expected) {
      mesh.everyEdge().stream()
          .filter(found ->
              found.from().equals(dataset(edge, "from")) && found.to().equals(dataset(edge, "to")))
          .forEach(found -> {
            if (edge.has("firstSeen")) {
              assertThat(found.firstSeen()).isEqualTo(edge.get("firstSeen").textValue());
            }
            if (edge.has("lastSeen")) {
              assertThat(found.lastSeen()).isEqualTo(edge.get("lastSeen").textValue());
            }
          });
    }
  }

  void liveEdges(JsonNode expected) {
    assertThat(flat(mesh.liveEdges(Optional.empty()))).isEqualTo(flat(expected));
  }

  void reach(JsonNode expected) {
    for (JsonNode reach : expected) {
      Set<EntityId> reached =
          mesh.closure(
              dataset(reach, "root"),
              Direction.valueOf(reach.get("direction").textValue()),
              time(reach));
      for (JsonNode name : reach.path("reaches")) {
        assertThat(reached).contains(mesh.canonical(Fixture.dataset(name.textValue())));
      }
      for (JsonNode name : reach.path("doesNotReach")) {
        assertThat(reached).doesNotContain(mesh.canonical(Fixture.dataset(name.textValue())));
      }
    }
  }

  void columnEdges(JsonNode expected, Optional<Instant> asOf) {
    Set<String> wanted = new TreeSet<>();
    for (JsonNode edge : expected) {
      wanted.add(
          column(edge, "from") + how(edge, edge.get("type").textValue()) + column(edge, "to"));
    }
    assertThat(columns(false, asOf)).isEqualTo(wanted);
  }

  void columnEdgesAsOf(JsonNode expected) {
    expected.forEach(moment -> columnEdges(moment.get("columnEdges"), time(moment)));
  }

  void datasetEffects(JsonNode expected) {
    Set<String> wanted = new TreeSet<>();
    for (JsonNode edge : expected) {
      wanted.add(
          column(edge, "from")
              + how(edge, "INDIRECT")
              + new ColumnRef(dataset(edge, "to"), ColumnRef.WHOLE_DATASET).nodeId());
    }
    assertThat(columns(true, Optional.empty())).isEqualTo(wanted);
  }

  private static String how(JsonNode edge, String type) {
    return " "
        + Fixture.job(edge.get("job").textValue())
        + " "
        + type
        + "/"
        + edge.path("subtype").asText("").replace("null", "")
        + "/"
        + edge.get("masking").booleanValue()
        + " ";
  }

  private Set<String> columns(boolean whole, Optional<Instant> asOf) {
    Set<String> found = new TreeSet<>();
    for (LineageResult.Edge edge : mesh.columnEdges(asOf)) {
      boolean isWhole = ((ColumnRef) edge.to()).path().equals(ColumnRef.WHOLE_DATASET);
      if (isWhole == whole) {
        for (JobId job : edge.jobs()) {
          // Where nobody says how, the value flows.
          Set<Transformation> hows =
              edge.transformations().isEmpty()
                  ? Set.of(new Transformation(Transformation.Kind.DIRECT, "", false))
                  : edge.transformations();
          for (Transformation how : hows) {
            found.add(
                edge.from().nodeId()
                    + " "
                    + job
                    + " "
                    + how.kind()
                    + "/"
                    + how.subtype()
                    + "/"
                    + how.masking()
                    + " "
                    + edge.to().nodeId());
          }
        }
      }
    }
    return found;
  }

  Set<String> flat(JsonNode edges) {
    Set<String> flat = new TreeSet<>();
    edges.forEach(edge ->
        flat.add(
            dataset(edge, "from")
                + " "
                + Optional.ofNullable(edge.get("job").textValue()).map(Fixture::job)
                + " "
                + dataset(edge, "to")));
    return flat;
  }

  static Set<String> flat(Iterable<LineageResult.Edge> edges) {
    Set<String> flat = new TreeSet<>();
    for (LineageResult.Edge edge : edges) {
      if (edge.jobs().isEmpty()) {
        flat.add(edge.from() + " " + Optional.empty() + " " + edge.to());
      }
      edge.jobs().forEach(job -> flat.add(edge.from() + " " + Optional.of(job) + " " + edge.to()));
    }
    return flat;
  }

  private DatasetId dataset(JsonNode node, String key) {
    return mesh.canonical(Fixture.dataset(node.get(key).textValue()));
  }

  private String column(JsonNode node, String key) {
    ColumnRef column = Fixture.column(node.get(key).textValue());
    return new ColumnRef(mesh.canonical(column.dataset()), column.path()).nodeId();
  }

  private static Optional<Instant> time(JsonNode node) {
    return Optional.ofNullable(node.path("asOf").textValue()).map(Instant::parse);
  }
}
