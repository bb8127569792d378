package io.headwater.catalog.jpa;

import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.FacetPointer;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.JobRecord;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.RunRecord;
import io.headwater.catalog.SchemaVersion;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.MatchKey;
import io.headwater.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Entries from records and the bodies they point to. */
final class Entries {

  private Entries() {}

  static Set<String> hashes(Collection<DatasetRecord> records) {
    Set<String> hashes = new HashSet<>();
    for (DatasetRecord record : records) {
      record.facets().values().forEach(facet -> hashes.add(facet.hash()));
      hashes.addAll(record.schemas().keySet());
    }
    return hashes;
  }

  static void addHashes(RunRecord record, Set<String> hashes) {
    record.facets().values().forEach(facet -> hashes.add(facet.hash()));
    record
        .inputFacets()
        .values()
        .forEach(facets -> facets.values().forEach(facet -> hashes.add(facet.hash())));
    record
        .outputFacets()
        .values()
        .forEach(facets -> facets.values().forEach(facet -> hashes.add(facet.hash())));
  }

  static DatasetEntry dataset(
      DatasetId canonical,
      SortedSet<DatasetId> names,
      DatasetRecord record,
      Map<String, FacetBody> bodies) {
    SortedMap<String, FacetBody> facets = facets(record.facets(), bodies);
    FacetTexts texts = new FacetTexts(facets);
    List<SchemaVersion> schemas = new ArrayList<>();
    record
        .schemas()
        .forEach((hash, span) -> {
          FacetBody body = bodies.get(hash);
          schemas.add(
              new SchemaVersion(
                  hash,
                  body == null ? List.of() : texts.fields(body),
                  Times.ofNanos(span.first()),
                  Times.ofNanos(span.last())));
        });
    schemas.sort(Comparator.comparing(SchemaVersion::firstSeen).thenComparing(SchemaVersion::hash));
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

  static JobEntry job(JobRecord record, Map<String, FacetBody> bodies) {
    SortedMap<String, FacetBody> facets = facets(record.facets(), bodies);
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

  static RunEntry run(RunRecord record, Map<String, FacetBody> bodies) {
    Optional<Parent> parent = record.parent().map(RunRecord.ParentClaim::parent);
    return new RunEntry(
        record.id(),
        record.job().job(),
        record.state(),
        instant(record.started()),
        record.state().isTerminal() ? instant(record.ended()) : Optional.empty(),
        Times.ofNanos(record.named().first()),
        Times.ofNanos(record.named().last()),
        parent,
        record.inputs(),
        record.outputs(),
        facets(record.facets(), bodies),
        byDataset(record.inputFacets(), bodies),
        byDataset(record.outputFacets(), bodies));
  }

  private static Map<DatasetId, Map<String, FacetBody>> byDataset(
      SortedMap<DatasetId, SortedMap<String, FacetPointer>> facets, Map<String, FacetBody> bodies) {
    Map<DatasetId, Map<String, FacetBody>> byDataset = new TreeMap<>();
    facets.forEach((dataset, pointers) -> byDataset.put(dataset, facets(pointers, bodies)));
    return byDataset;
  }

  /** The facets that are set: those taken back are left out. */
  private static SortedMap<String, FacetBody> facets(
      SortedMap<String, FacetPointer> pointers, Map<String, FacetBody> bodies) {
    SortedMap<String, FacetBody> facets = new TreeMap<>();
    pointers.forEach((name, pointer) -> {
      FacetBody body = bodies.get(pointer.hash());
      if (body != null && !body.isDeleted()) {
        facets.put(name, body);
      }
    });
    return facets;
  }

  private static Optional<Instant> instant(OptionalLong nanos) {
    return nanos.isPresent() ? Optional.of(Times.ofNanos(nanos.getAsLong())) : Optional.empty();
  }
}
