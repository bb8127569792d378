package io.headwater.catalog.jpa;

import io.headwater.catalog.FacetPointer;
import io.headwater.catalog.Span;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of records, without what stands in columns of its own. Only lists and sorted maps:
 * equal content is equal text.
 */
final class Bodies {

  private Bodies() {}

  record OfDataset(SortedMap<String, FacetPointer> facets, SortedMap<String, Span> schemas) {}

  record OfJob(
      SortedMap<String, FacetPointer> facets, List<DatasetId> inputs, List<DatasetId> outputs) {}

  @SuppressWarnings("ArrayRecordComponent") // only written and read as JSON
  record OfRun(
      boolean jobIsOwn,
      long jobAt,
      JobId job,
      List<JobId> jobs,
      long @Nullable [] seen,
      List<DatasetId> inputs,
      List<DatasetId> outputs,
      List<Stated> explicit,
      List<End> endings,
      @Nullable ParentOf parent,
      @Nullable FacetPointer code,
      SortedMap<String, FacetPointer> facets,
      List<FacetsOf> inputFacets,
      List<FacetsOf> outputFacets) {}

  record Stated(DatasetId output, List<DatasetId> inputs) {}

  record End(DatasetId dataset, @Nullable DatasetId renamedTo, long at) {}

  record ParentOf(
      long at, String run, JobId job, @Nullable String rootRun, @Nullable JobId rootJob) {}

  record FacetsOf(DatasetId dataset, SortedMap<String, FacetPointer> facets) {}
}
