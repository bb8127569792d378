package io.headwater.catalog.jpa;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.FacetPointer;
import io.headwater.catalog.JobRecord;
import io.headwater.catalog.RunRecord;
import io.headwater.catalog.Span;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records to rows and back. */
final class RecordCodec {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .build();

  private RecordCodec() {}

  static String write(DatasetRecord record) {
    return json(new Bodies.OfDataset(record.facets(), record.schemas()));
  }

  static DatasetRecord read(DatasetRow row) {
    Bodies.OfDataset body = parse(row.body, Bodies.OfDataset.class);
    return new DatasetRecord(
        new DatasetId(row.namespace, row.name),
        new Span(row.firstSeen, row.lastSeen),
        map(body.facets()),
        map(body.schemas()));
  }

  static String write(JobRecord record) {
    return json(
        new Bodies.OfJob(
            record.facets(), List.copyOf(record.inputs()), List.copyOf(record.outputs())));
  }

  static JobRecord read(JobRow row) {
    Bodies.OfJob body = parse(row.body, Bodies.OfJob.class);
    return new JobRecord(
        new JobId(row.namespace, row.name),
        new Span(row.firstSeen, row.lastSeen),
        optional(row.lastCompleted),
        map(body.facets()),
        set(body.inputs()),
        set(body.outputs()));
  }

  static String write(RunRecord record) {
    return json(
        new Bodies.OfRun(
            record.job().own(),
            record.job().at(),
            record.job().job(),
            List.copyOf(record.jobs()),
            record.seen().map(Sightings::points).orElse(null),
            List.copyOf(record.inputs()),
            List.copyOf(record.outputs()),
            record.explicit().entrySet().stream()
                .map(stated -> new Bodies.Stated(stated.getKey(), List.copyOf(stated.getValue())))
                .toList(),
            record.endings().stream()
                .map(ending ->
                    new Bodies.End(
                        ending.dataset(),
                        ending.renamedTo().orElse(null),
                        Times.nanos(ending.at())))
                .toList(),
            record.parent().map(RecordCodec::parent).orElse(null),
            record.code().orElse(null),
            record.facets(),
            facetsOf(record.inputFacets()),
            facetsOf(record.outputFacets())));
  }

  private static Bodies.ParentOf parent(RunRecord.ParentClaim claim) {
    Parent parent = claim.parent();
    return new Bodies.ParentOf(
        claim.at(),
        parent.run().value(),
        parent.job(),
        parent.rootRun().map(RunId::value).orElse(null),
        parent.rootJob().orElse(null));
  }

  private static List<Bodies.FacetsOf> facetsOf(
      SortedMap<DatasetId, SortedMap<String, FacetPointer>> facets) {
    return facets.entrySet().stream()
        .map(entry -> new Bodies.FacetsOf(entry.getKey(), entry.getValue()))
        .toList();
  }

  static RunRecord read(RunRow row) {
    Bodies.OfRun body = parse(row.body, Bodies.OfRun.class);
    SortedMap<DatasetId, SortedSet<DatasetId>> explicit = new TreeMap<>();
    list(body.explicit()).forEach(stated -> explicit.put(stated.output(), set(stated.inputs())));
    SortedSet<Ending> endings = new TreeSet<>(RunRecord.ENDINGS);
    list(body.endings())
        .forEach(end ->
            endings.add(
                new Ending(
                    end.dataset(), Optional.ofNullable(end.renamedTo()), Times.ofNanos(end.at()))));
    return new RunRecord(
        new RunId(row.id),
        new RunRecord.JobClaim(body.jobIsOwn(), body.jobAt(), body.job()),
        set(body.jobs()),
        new Span(row.firstNamed, row.lastNamed),
        body.seen() == null ? Optional.empty() : Optional.of(Sightings.of(body.seen())),
        row.state,
        optional(row.started),
        optional(row.ended),
        set(body.inputs()),
        set(body.outputs()),
        explicit,
        endings,
        Optional.ofNullable(body.parent()).map(RecordCodec::claim),
        Optional.ofNullable(body.code()),
        map(body.facets()),
        byDataset(body.inputFacets()),
        byDataset(body.outputFacets()));
  }

  private static RunRecord.ParentClaim claim(Bodies.ParentOf parent) {
    return new RunRecord.ParentClaim(
        parent.at(),
        new Parent(
            new RunId(parent.run()),
            parent.job(),
            Optional.ofNullable(parent.rootRun()).map(RunId::new),
            Optional.ofNullable(parent.rootJob())));
  }

  private static SortedMap<DatasetId, SortedMap<String, FacetPointer>> byDataset(
      @Nullable List<Bodies.FacetsOf> facets) {
    SortedMap<DatasetId, SortedMap<String, FacetPointer>> byDataset = new TreeMap<>();
    list(facets).forEach(entry -> byDataset.put(entry.dataset(), map(entry.facets())));
    return byDataset;
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T extends Comparable<T>> SortedSet<T> set(@Nullable Collection<T> items) {
    return items == null ? new TreeSet<>() : new TreeSet<>(items);
  }

  private static <V> SortedMap<String, V> map(@Nullable SortedMap<String, V> map) {
    return map == null ? new TreeMap<>() : map;
  }

  private static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static String json(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "a record could not be written", e);
    }
  }

  static <T> T parse(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "a stored record could not be read", e);
    }
  }

  static <T> T parse(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "a stored record could not be read", e);
    }
  }
}
