package io.headwater.ingest;

import io.headwater.catalog.FacetPointer;
import io.headwater.catalog.RunRecord;
import io.headwater.model.DatasetId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facets of one run that were heard of in a batch. Used by one thread. */
final class RunFacets {

  private SortedMap<String, FacetPointer> run = new TreeMap<>();
  private Optional<FacetPointer> code = Optional.empty();
  private final SortedMap<DatasetId, SortedMap<String, FacetPointer>> inputs = new TreeMap<>();
  private final SortedMap<DatasetId, SortedMap<String, FacetPointer>> outputs = new TreeMap<>();

  void ofRun(SortedMap<String, FacetPointer> facets) {
    run = FacetPointer.merge(run, facets);
  }

  void ofCode(FacetPointer pointer) {
    code = Optional.of(code.map(pointer::or).orElse(pointer));
  }

  void ofInput(DatasetId dataset, SortedMap<String, FacetPointer> facets) {
    inputs.merge(dataset, facets, FacetPointer::merge);
  }

  void ofOutput(DatasetId dataset, SortedMap<String, FacetPointer> facets) {
    outputs.merge(dataset, facets, FacetPointer::merge);
  }

  RunRecord addTo(RunRecord to) {
    return to.merge(
        new RunRecord(
            to.id(),
            to.job(),
            to.jobs(),
            to.named(),
            to.seen(),
            to.state(),
            to.started(),
            to.ended(),
            to.inputs(),
            to.outputs(),
            to.explicit(),
            to.endings(),
            to.parent(),
            code,
            run,
            inputs,
            outputs));
  }
}
