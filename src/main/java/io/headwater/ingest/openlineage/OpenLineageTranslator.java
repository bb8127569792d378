package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.openlineage.Translation.Kind;
import io.headwater.model.CatalogChange.DatasetEnded;
import io.headwater.model.CatalogChange.DatasetSeen;
import io.headwater.model.CatalogChange.ExplicitInputs;
import io.headwater.model.CatalogChange.FacetSeen;
import io.headwater.model.CatalogChange.JobDescribed;
import io.headwater.model.CatalogChange.JobSeen;
import io.headwater.model.CatalogChange.RunSeen;
import io.headwater.model.CatalogChange.SourcesStated;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.FacetSubject;
import io.headwater.model.FacetSubject.OfJob;
import io.headwater.model.FacetSubject.OfRun;
import io.headwater.model.FacetSubject.OfRunCode;
import io.headwater.model.FacetSubject.OfRunInput;
import io.headwater.model.FacetSubject.OfRunOutput;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates OpenLineage events. A pure function of the event; only facets that were read before
 * are not read again. Thread-safe.
 */
public final class OpenLineageTranslator {

  /** What a job's version is told by, besides its inputs and outputs; kept for each run. */
  private static final String CODE_LOCATION = "sourceCodeLocation";

  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final EventReader reader = new EventReader();

  /**
   * What an event says.
   *
   * @param bytes the event as JSON; its kind is told by its keys: {@code run}, else {@code job},
   *     else {@code dataset}
   * @throws CatalogException as {@link io.headwater.ingest.Json#read}; NOT_AN_EVENT when it is none
   *     of the three; UNPLACEABLE_EVENT or INVALID_NAME when its time, run or job is missing or
   *     cannot be used
   */
  public Translation translate(byte[] bytes) {
    JsonNode event = reader.read(bytes);
    requireEvent(event);
    ChangeList out = new ChangeList();
    Instant at = EventTimes.read(Nodes.text(event, "eventTime"), out.warnings());
    for (String key : List.of("producer", "schemaURL")) {
      if (Nodes.text(event, key) == null) {
        out.warnings().add(key + " is missing");
      }
    }
    if (event.hasNonNull("run")) {
      runEvent(event, at, out);
      return new Translation(Kind.RUN, at, out.changes(), out.warnings().texts());
    }
    if (event.hasNonNull("job")) {
      jobEvent(event, at, out);
      return new Translation(Kind.JOB, at, out.changes(), out.warnings().texts());
    }
    datasetEvent(event, at, out);
    return new Translation(Kind.DATASET, at, out.changes(), out.warnings().texts());
  }

  /**
   * Checks that a JSON value is an event at all.
   *
   * @throws CatalogException NOT_AN_EVENT when it is not
   */
  public static void requireEvent(JsonNode event) {
    if (!event.isObject()) {
      throw new CatalogException(
          ErrorCode.NOT_AN_EVENT, "an event is a JSON object; this is " + event.getNodeType());
    }
    if (!event.hasNonNull("run") && !event.hasNonNull("job") && !event.hasNonNull("dataset")) {
      throw new CatalogException(
          ErrorCode.NOT_AN_EVENT,
          "neither run nor job nor dataset is given; an OpenLineage event has one of them");
    }
  }

  private static void runEvent(JsonNode event, Instant at, ChangeList out) {
    JsonNode runNode = event.get("run");
    String runId = Nodes.text(runNode, "runId");
    if (runId == null) {
      throw new CatalogException(
          ErrorCode.UNPLACEABLE_EVENT, "run.runId is missing; give the run an id");
    }
    RunId run = new RunId(runId);
    if (!UUID_TEXT.matcher(runId).matches()) {
      out.warnings().add("runId '" + Warnings.shorten(runId) + "' is not a UUID");
    }
    JobId job = job(event);
    Facets runFacets = Facets.of(runNode, Facets.FACETS, out.warnings());
    ReadJob read = readJob(event, job, at, out, run);
    Optional<io.headwater.model.CatalogChange.Parent> parent =
        ParentReader.read(runFacets, run, at, out);
    FacetReader.read(runFacets, new OfRun(run), at, out);
    out.add(
        new RunSeen(
            run,
            job,
            state(event, out.warnings()),
            read.inputs,
            read.outputs,
            List.copyOf(out.explicitInputs()),
            Set.copyOf(out.endings()),
            parent,
            at));
    WarningFacet.add(new OfRun(run), at, out);
  }

  private static void jobEvent(JsonNode event, Instant at, ChangeList out) {
    JobId job = job(event);
    ReadJob read = readJob(event, job, at, out, null);
    out.add(
        new JobDescribed(job, read.inputs, read.outputs, List.copyOf(out.explicitInputs()), at));
    out.endings().forEach(ending -> out.add(new DatasetEnded(ending, at)));
    WarningFacet.add(new OfJob(job), at, out);
  }

  private static void datasetEvent(JsonNode event, Instant at, ChangeList out) {
    DatasetId dataset =
        new DatasetReader(Optional.empty(), at, out)
            .read(event.get("dataset"), true)
            .orElseThrow(() ->
                new CatalogException(
                    ErrorCode.UNPLACEABLE_EVENT,
                    "dataset.namespace or dataset.name is missing or unusable; name the dataset"));
    for (ExplicitInputs explicit : out.explicitInputs()) {
      explicit.inputs().forEach(input -> out.add(new DatasetSeen(input, at)));
      out.add(new SourcesStated(explicit, at));
    }
    out.endings().forEach(ending -> out.add(new DatasetEnded(ending, at)));
    WarningFacet.add(new FacetSubject.OfDataset(dataset), at, out);
  }

  private record ReadJob(Set<DatasetId> inputs, Set<DatasetId> outputs) {}

  private static ReadJob readJob(
      JsonNode event, JobId job, Instant at, ChangeList out, @Nullable RunId run) {
    out.add(new JobSeen(job, at));
    Facets jobFacets = Facets.of(event.get("job"), Facets.FACETS, out.warnings());
    FacetReader.read(jobFacets, new OfJob(job), at, out);
    Facet code = jobFacets.get(CODE_LOCATION);
    if (run != null && code != null) {
      out.add(new FacetSeen(new OfRunCode(run), CODE_LOCATION, code.body(), at));
    }
    DatasetReader reader = new DatasetReader(Optional.of(job), at, out);
    Set<DatasetId> inputs = new TreeSet<>();
    for (JsonNode input : Nodes.array(event, "inputs", out.warnings())) {
      reader
          .read(input, false)
          .ifPresent(id -> {
            inputs.add(id);
            if (run != null) {
              FacetReader.read(
                  Facets.of(input, Facets.INPUT_FACETS, out.warnings()),
                  new OfRunInput(run, id),
                  at,
                  out);
            }
          });
    }
    Set<DatasetId> outputs = new TreeSet<>();
    for (JsonNode output : Nodes.array(event, "outputs", out.warnings())) {
      reader
          .read(output, true)
          .ifPresent(id -> {
            outputs.add(id);
            if (run != null) {
              FacetReader.read(
                  Facets.of(output, Facets.OUTPUT_FACETS, out.warnings()),
                  new OfRunOutput(run, id),
                  at,
                  out);
            }
          });
    }
    JobLineageReader.read(jobFacets.get("lineage"), reader, inputs, outputs, out);
    for (ExplicitInputs explicit : out.explicitInputs()) {
      explicit.inputs().forEach(input -> out.add(new DatasetSeen(input, at)));
    }
    inputs.forEach(input -> out.add(new DatasetSeen(input, at)));
    outputs.forEach(output -> out.add(new DatasetSeen(output, at)));
    return new ReadJob(inputs, outputs);
  }

  private static JobId job(JsonNode event) {
    String namespace = Nodes.text(event.get("job"), "namespace");
    String name = Nodes.text(event.get("job"), "name");
    if (namespace == null || name == null) {
      throw new CatalogException(
          ErrorCode.UNPLACEABLE_EVENT,
          "job.namespace or job.name is missing; a run needs its job to be placed");
    }
    return new JobId(namespace, name);
  }

  private static RunState state(JsonNode event, Warnings warnings) {
    String type = Nodes.text(event, "eventType");
    if (type == null) {
      return RunState.OTHER;
    }
    try {
      return RunState.valueOf(type.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      warnings.add("eventType '" + Warnings.shorten(type) + "' is not known, read as OTHER");
      return RunState.OTHER;
    }
  }
}
