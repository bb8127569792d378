package io.headwater.catalog;

import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import io.headwater.model.Sightings;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * All that was said of a run. Merging is commutative, associative and idempotent: metadata is
 * additive per run, absence is never removal, and the strongest state holds.
 *
 * @param id which run
 * @param job of what: the newest claim of an event of the run itself, else of a child that names it
 * @param jobs every job that one of its own events named; one, unless an id is used twice
 * @param named every event of the run, and every event that names it as parent or root
 * @param seen the run's own events; what it names once is seen at each of them
 * @param state the strongest state
 * @param started the earliest own event that is not an end, in nanoseconds since the epoch
 * @param ended the latest own event that is one
 * @param inputs all datasets it was said to read
 * @param outputs all datasets it was said to write
 * @param explicit stated inputs by output; an output in it is not inferred to come from all inputs
 * @param endings datasets it drops, or renames away
 * @param parent the newest claim who started it
 * @param code the newest {@code sourceCodeLocation} facet of its job, as the run's own events show
 *     it
 * @param facets the newest body of each run facet, by name
 * @param inputFacets the same of each input as this run read it
 * @param outputFacets the same of each output as this run wrote it
 */
public record RunRecord(
    RunId id,
    JobClaim job,
    SortedSet<JobId> jobs,
    Span named,
    Optional<Sightings> seen,
    RunState state,
    OptionalLong started,
    OptionalLong ended,
    SortedSet<DatasetId> inputs,
    SortedSet<DatasetId> outputs,
    SortedMap<DatasetId, SortedSet<DatasetId>> explicit,
    SortedSet<Ending> endings,
    Optional<ParentClaim> parent,
    Optional<FacetPointer> code,
    SortedMap<String, FacetPointer> facets,
    SortedMap<DatasetId, SortedMap<String, FacetPointer>> inputFacets,
    SortedMap<DatasetId, SortedMap<String, FacetPointer>> outputFacets) {

  /** The order in which endings are kept. */
  public static final Comparator<Ending> ENDINGS =
      Comparator.comparing(Ending::at)
          .thenComparing(Ending::dataset)
          .thenComparing(ending -> ending.renamedTo().map(DatasetId::nodeId).orElse(""));

  /**
   * Who says what job a run belongs to. A run's own events are believed before a child's, newer
   * ones before older ones.
   *
   * @param own whether an event of the run itself says so
   * @param at the event's time in nanoseconds since the epoch
   * @param job the job
   */
  public record JobClaim(boolean own, long at, JobId job) implements Comparable<JobClaim> {
    private static final Comparator<JobClaim> ORDER =
        Comparator.comparing(JobClaim::own)
            .thenComparingLong(JobClaim::at)
            .thenComparing(JobClaim::job);

    @Override
    public int compareTo(JobClaim other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Who started a run, as an event at some time says. The newest claim holds.
   *
   * @param at the event's time in nanoseconds since the epoch
   * @param parent who
   */
  public record ParentClaim(long at, Parent parent) implements Comparable<ParentClaim> {
    private static final Comparator<ParentClaim> ORDER =
        Comparator.comparingLong(ParentClaim::at)
            .thenComparing(claim -> claim.parent.run())
            .thenComparing(claim -> claim.parent.job())
            .thenComparing(claim -> claim.parent.rootRun().map(RunId::value).orElse(""))
            .thenComparing(claim -> claim.parent.rootJob().map(JobId::nodeId).orElse(""));

    @Override
    public int compareTo(ParentClaim other) {
      return ORDER.compare(this, other);
    }
  }

  /** Whether it differs from an older state in more than times and facets. */
  public boolean differsForReaders(RunRecord before) {
    return !state.equals(before.state)
        || !inputs.equals(before.inputs)
        || !outputs.equals(before.outputs)
        || !explicit.equals(before.explicit)
        || !endings.equals(before.endings);
  }

  /** What both say. */
  public RunRecord merge(RunRecord other) {
    return new RunRecord(
        id,
        max(job, other.job),
        JobRecord.union(jobs, other.jobs),
        named.or(other.named),
        merged(seen, other.seen, Sightings::union),
        state.or(other.state),
        either(started, other.started, true),
        either(ended, other.ended, false),
        JobRecord.union(inputs, other.inputs),
        JobRecord.union(outputs, other.outputs),
        mergeMaps(explicit, other.explicit, JobRecord::union),
        JobRecord.union(endings, other.endings),
        merged(parent, other.parent, RunRecord::max),
        merged(code, other.code, FacetPointer::or),
        FacetPointer.merge(facets, other.facets),
        mergeMaps(inputFacets, other.inputFacets, FacetPointer::merge),
        mergeMaps(outputFacets, other.outputFacets, FacetPointer::merge));
  }

  private static <T extends Comparable<T>> T max(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static OptionalLong either(OptionalLong one, OptionalLong other, boolean earliest) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    long a = one.getAsLong();
    long b = other.getAsLong();
    return OptionalLong.of(earliest ? Math.min(a, b) : Math.max(a, b));
  }

  private static <T> Optional<T> merged(
      Optional<T> one, Optional<T> other, java.util.function.BinaryOperator<T> merge) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return Optional.of(merge.apply(one.get(), other.get()));
  }

  private static <K, V> SortedMap<K, V> mergeMaps(
      SortedMap<K, V> one, SortedMap<K, V> other, java.util.function.BinaryOperator<V> merge) {
    if (other.isEmpty() || one.isEmpty()) {
      return other.isEmpty() ? one : other;
    }
    SortedMap<K, V> merged = new TreeMap<>(one);
    for (Map.Entry<K, V> entry : other.entrySet()) {
      merged.merge(entry.getKey(), entry.getValue(), merge);
    }
    return merged;
  }
}
