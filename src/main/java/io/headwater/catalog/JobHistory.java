package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The versions of a job, derived from its latest runs. Computed from whole runs when asked, and
 * never stored: the events of a run add up in any order, so no single one of them tells a version.
 *
 * @param versions the one that ran last first; of those that ran last at one time, the one that
 *     began last
 * @param most how many runs were looked at, at most
 * @param isPartial whether there are older runs that were not looked at
 */
public record JobHistory(List<JobVersion> versions, int most, boolean isPartial) {

  /** Most runs that are looked at for one job. */
  public static final int MOST_OF_ONE = 1_000;

  /** Most runs that are looked at for all jobs of one call together, {@link #LEAST_OF_ONE} each. */
  static final int MOST_OF_ALL = 20_000;

  /** Runs that are looked at for each job, however many jobs are asked for. */
  static final int LEAST_OF_ONE = 20;

  private static final Comparator<Version> LAST_FIRST =
      Comparator.comparingLong((Version version) -> version.began.last())
          .thenComparingLong(version -> version.began.first())
          .reversed()
          .thenComparing(version -> version.content.toString());

  public JobHistory {
    versions = List.copyOf(versions);
  }

  /** How many runs to look at for each of so many jobs. */
  static int mostOf(int jobs) {
    return Math.clamp(MOST_OF_ALL / Math.max(1, jobs), LEAST_OF_ONE, MOST_OF_ONE);
  }

  /** What makes a version: two runs are of one version when these are equal. */
  private record Content(
      SortedSet<DatasetId> inputs, SortedSet<DatasetId> outputs, CodeLocation code) {}

  private record Version(Content content, Span began, int runs) {
    JobVersion published() {
      return new JobVersion(
          content.inputs,
          content.outputs,
          content.code,
          Times.ofNanos(began.first()),
          Times.ofNanos(began.last()),
          runs);
    }
  }

  /**
   * The history that runs show. Runs that neither read nor write make no version.
   *
   * @param found the runs
   * @param canonical the canonical names of their datasets; a name that is absent stands for itself
   * @param most how many runs were looked at, at most
   */
  static JobHistory of(RunShapes found, Map<DatasetId, DatasetId> canonical, int most) {
    Map<Content, Version> versions = new HashMap<>();
    for (RunShape shape : found.shapes()) {
      if (!shape.isBare()) {
        Content content =
            new Content(
                named(shape.inputs(), canonical), named(shape.outputs(), canonical), shape.code());
        versions.merge(
            content,
            new Version(content, shape.began(), shape.runs()),
            (one, other) -> new Version(content, one.began.or(other.began), one.runs + other.runs));
      }
    }
    List<Version> sorted = new ArrayList<>(versions.values());
    sorted.sort(LAST_FIRST);
    return new JobHistory(
        sorted.stream().map(Version::published).toList(), most, found.hasOlderRuns());
  }

  private static SortedSet<DatasetId> named(
      SortedSet<DatasetId> names, Map<DatasetId, DatasetId> canonical) {
    SortedSet<DatasetId> named = new TreeSet<>();
    names.forEach(name -> named.add(canonical.getOrDefault(name, name)));
    return named;
  }
}
