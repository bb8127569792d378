package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogChange.ExplicitInputs;
import io.headwater.model.DatasetId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the explicit lineage facet of a job (lineage facet 1-0-0, {@code entries[]}). Where it
 * stands nothing is inferred: an output that it does not name has no stated source.
 */
final class JobLineageReader {

  private JobLineageReader() {}

  static void read(
      @Nullable Facet jobLineage,
      DatasetReader datasets,
      Set<DatasetId> inputs,
      Set<DatasetId> outputs,
      ChangeList out) {
    if (jobLineage == null || jobLineage.isDeleted()) {
      return;
    }
    JsonNode facet = jobLineage.tree();
    Set<DatasetId> named = new HashSet<>();
    out.explicitInputs().forEach(explicit -> named.add(explicit.output()));
    for (JsonNode entry : Nodes.array(facet, "entries", out.warnings())) {
      if (LineageFacetReader.isJob(entry)) {
        inputs.addAll(LineageFacetReader.datasets(entry, out.warnings()));
        continue;
      }
      Nodes.dataset(entry, "lineage facet entry", out.warnings())
          .ifPresent(target -> {
            LineageFacetReader.Stated stated =
                LineageFacetReader.read(target, entry, out.warnings());
            outputs.add(target);
            named.add(target);
            out.explicit(new ExplicitInputs(target, stated.inputs()));
            datasets.columnLineage(target, true, stated.columns());
          });
    }
    for (DatasetId output : outputs) {
      if (!named.contains(output)) {
        out.explicit(new ExplicitInputs(output, Set.of()));
      }
    }
  }
}
