package io.headwater.testkit.memory;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.CodeLocation;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.FacetPointer;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.JobRecord;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.RunRecord;
import io.headwater.catalog.RunShape;
import io.headwater.catalog.SchemaVersion;
import io.headwater.catalog.Span;
import io.headwater.ingest.Json;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.MatchKey;
import io.headwater.model.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** What readers see of records. */
final class MemoryEntries {

  private final MemoryRecords records;

  MemoryEntries(MemoryRecords records) {
    this.records = records;
  }

  DatasetEntry dataset(DatasetId canonical, SortedSet<DatasetId> names, DatasetRecord record) {
    SortedMap<String, FacetBody> facets = facets(record.facets());
    FacetTexts texts = new FacetTexts(facets);
    List<SchemaVersion> schemas =
        record.schemas().entrySet().stream()
            .map(entry ->
                new SchemaVersion(
                    entry.getKey(),
                    texts.fields(body(entry.getKey())),
                    Times.ofNanos(entry.getValue().first()),
                    Times.ofNanos(entry.getValue().last())))
            .sorted(
                Comparator.comparing(SchemaVersion::firstSeen).thenComparing(SchemaVersion::hash))
            .toList();
    return new DatasetEntry(
        canonical,
        names,
        MatchKey.platformOf(canonical.namespace()),
        texts.description(),
        texts.owners(),
        texts.tags(),
        facets,
        schemas,
        Times.ofNanos(record.seen().first()),
        Times.ofNanos(record.seen().last()));
  }

  JobEntry job(JobRecord record) {
    SortedMap<String, FacetBody> facets = facets(record.facets());
    FacetTexts texts = new FacetTexts(facets);
    return new JobEntry(
        record.id(),
        texts.jobType(),
        texts.isStreaming(),
        texts.description(),
        texts.owners(),
        texts.tags(),
        facets,
        record.inputs(),
        record.outputs(),
        Times.ofNanos(record.seen().first()),
        Times.ofNanos(record.seen().last()),
        instant(record.lastCompleted()));
  }

  RunEntry run(RunRecord record) {
    return new RunEntry(
        record.id(),
        record.job().job(),
        record.state(),
        instant(record.started()),
        record.state().isTerminal() ? instant(record.ended()) : Optional.empty(),
        Times.ofNanos(record.named().first()),
        Times.ofNanos(record.named().last()),
        record.parent().map(RunRecord.ParentClaim::parent),
        record.inputs(),
        record.outputs(),
        facets(record.facets()),
        byDataset(record.inputFacets()),
        byDataset(record.outputFacets()));
  }

  RunShape shape(RunRecord record) {
    return new RunShape(
        record.inputs(),
        record.outputs(),
        record
            .code()
            .map(pointer -> FacetTexts.codeLocation(body(pointer.hash())))
            .orElse(CodeLocation.UNKNOWN),
        Span.at(record.named().first()),
        1);
  }

  private Map<DatasetId, Map<String, FacetBody>> byDataset(
      SortedMap<DatasetId, SortedMap<String, FacetPointer>> facets) {
    Map<DatasetId, Map<String, FacetBody>> byDataset = new TreeMap<>();
    facets.forEach((dataset, pointers) -> byDataset.put(dataset, facets(pointers)));
    return byDataset;
  }

  private SortedMap<String, FacetBody> facets(Map<String, FacetPointer> pointers) {
    SortedMap<String, FacetBody> facets = new TreeMap<>();
    pointers.forEach((name, pointer) -> facets.put(name, body(pointer.hash())));
    facets.values().removeIf(FacetBody::isDeleted);
    return facets;
  }

  private FacetBody body(String hash) {
    return Objects.requireNonNull(
        records.bodies.get(hash), "a record points to a body that is not there");
  }

  private static Optional<Instant> instant(OptionalLong nanos) {
    return nanos.isPresent() ? Optional.of(Times.ofNanos(nanos.getAsLong())) : Optional.empty();
  }

  static JsonNode json(FacetBody body) {
    return Json.read(body.json().getBytes(StandardCharsets.UTF_8));
  }
}
