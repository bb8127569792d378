package io.headwater.model;

/** What a facet describes. */
public sealed interface FacetSubject {

  /** A dataset at all times. */
  record OfDataset(DatasetId dataset) implements FacetSubject {}

  /** A job at all times. */
  record OfJob(JobId job) implements FacetSubject {}

  /** A run. */
  record OfRun(RunId run) implements FacetSubject {}

  /** The code of a job as one run showed it ({@code sourceCodeLocation}). */
  record OfRunCode(RunId run) implements FacetSubject {}

  /** A dataset as one run read it ({@code inputFacets}). */
  record OfRunInput(RunId run, DatasetId dataset) implements FacetSubject {}

  /** A dataset as one run wrote it ({@code outputFacets}). */
  record OfRunOutput(RunId run, DatasetId dataset) implements FacetSubject {}
}
