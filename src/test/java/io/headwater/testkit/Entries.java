package io.headwater.testkit;

import io.headwater.catalog.CodeLocation;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.JobHistory;
import io.headwater.catalog.JobVersion;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.SchemaVersion;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import io.headwater.model.SchemaField;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Entries of the catalog with a few telling values and usual ones elsewhere. */
public final class Entries {

  /** When everything begins. */
  public static final Instant DAWN = Instant.parse("2026-03-01T06:00:00.123456789Z");

  private static final SchemaField BEFORE =
      new SchemaField("id", "int", "the id", List.of(), List.of());

  private Entries() {}

  /** A dataset in Kafka. */
  public static DatasetId topic(String name) {
    return new DatasetId("kafka://broker:9092", name);
  }

  /** A job in Airflow. */
  public static JobId job(String name) {
    return new JobId("airflow", name);
  }

  /** A column of text. */
  public static SchemaField field(String name, SchemaField... within) {
    return new SchemaField(name, "string", "the " + name, List.of(), List.of(within));
  }

  /** A dataset with columns and, maybe, other names. */
  public static DatasetEntry dataset(
      DatasetId id, List<SchemaField> columns, DatasetId... aliases) {
    TreeSet<DatasetId> names = new TreeSet<>(List.of(aliases));
    names.add(id);
    return new DatasetEntry(
        id,
        names,
        "kafka",
        "all of " + id.name(),
        List.of(new Owner("logistics-team@example.com", "owner")),
        List.of("tier:1"),
        Map.of("dataSource", FacetBody.of("{\"name\":\"broker\"}"), "storage", FacetBody.DELETED),
        List.of(
            new SchemaVersion("h0", List.of(BEFORE), DAWN.minusSeconds(60), DAWN.minusSeconds(60)),
            new SchemaVersion("h1", columns, DAWN, DAWN.plusSeconds(60))),
        DAWN,
        DAWN.plusSeconds(60));
  }

  /** A job that reads and writes. */
  public static JobEntry job(
      JobId id, Collection<DatasetId> inputs, Collection<DatasetId> outputs) {
    return new JobEntry(
        id,
        "SPARK/SQL_JOB",
        false,
        "",
        List.of(),
        List.of(),
        Map.of(),
        new TreeSet<>(inputs),
        new TreeSet<>(outputs),
        DAWN,
        DAWN.plusSeconds(60),
        Optional.of(DAWN.plusSeconds(60)));
  }

  /** A run that began some hours after {@link #DAWN} and took 90 seconds. */
  public static RunEntry run(
      String id, JobId job, RunState state, int hour, Optional<Parent> parent) {
    Instant start = DAWN.plus(Duration.ofHours(hour));
    Instant end = start.plusSeconds(90);
    return new RunEntry(
        new RunId(id),
        job,
        state,
        Optional.of(start),
        state.isTerminal() ? Optional.of(end) : Optional.empty(),
        start,
        end,
        parent,
        new TreeSet<>(),
        new TreeSet<>(),
        state == RunState.FAIL
            ? Map.of(
                "errorMessage",
                FacetBody.of(
                    "{\"message\":\"disk full\",\"programmingLanguage\":\"JAVA\",\"stackTrace\":\"at A.b\"}"))
            : Map.of(),
        Map.of(),
        Map.of());
  }

  /** A job that ran five times as it does now, and before that once without telling its code. */
  public static JobHistory history(DatasetId input, DatasetId output) {
    TreeSet<DatasetId> inputs = new TreeSet<>(List.of(input));
    TreeSet<DatasetId> outputs = new TreeSet<>(List.of(output));
    CodeLocation code =
        new CodeLocation("https://code.example/etl", "https://code.example", "", "v2", "main", "");
    return new JobHistory(
        List.of(
            new JobVersion(inputs, outputs, code, DAWN, DAWN.plus(Duration.ofHours(2)), 5),
            new JobVersion(
                inputs,
                new TreeSet<>(),
                CodeLocation.UNKNOWN,
                DAWN.minusSeconds(60),
                DAWN.minusSeconds(60),
                1)),
        6,
        true);
  }
}
