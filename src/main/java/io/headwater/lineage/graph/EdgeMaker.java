package io.headwater.lineage.graph;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Times;
import io.headwater.model.Transformation;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes edges of an answer; jobs are made once for all of them. Used by one thread. */
final class EdgeMaker {

  private final GraphState state;
  private final Map<Integer, SortedSet<JobId>> alone = new HashMap<>();

  EdgeMaker(GraphState state) {
    this.state = state;
  }

  /** A job by itself. */
  SortedSet<JobId> job(int job) {
    return job == Attributes.NO_JOB
        ? Collections.emptySortedSet()
        : alone.computeIfAbsent(
            job,
            number -> {
              SortedSet<JobId> set = new TreeSet<>();
              set.add(state.jobs().job(number));
              return Collections.unmodifiableSortedSet(set);
            });
  }

  /**
   * The edge that some entries of a row make together.
   *
   * @param row at the downstream end
   * @param begin the first entry of the upstream end
   * @param directOnly leaves out entries along which no values flow
   */
  LineageResult.Edge edge(Row row, int begin, boolean directOnly, EntityId fromId, EntityId toId) {
    Attributes attributes = state.attributes();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    SortedSet<JobId> jobs = Collections.emptySortedSet();
    SortedSet<Transformation> how = Collections.emptySortedSet();
    for (int i = begin; i < row.after(begin); i++) {
      int attribute = row.attributes(i);
      if (!directOnly || attributes.isDirect(attribute)) {
        first = Math.min(first, attributes.first(attribute));
        last = Math.max(last, attributes.last(attribute));
        jobs = union(jobs, job(attributes.job(attribute)));
        how = union(how, attributes.transformations(attribute));
      }
    }
    return new LineageResult.Edge(
        fromId, toId, Times.ofNanos(first), Times.ofNanos(last), jobs, how);
  }

  private static <T extends Comparable<T>> SortedSet<T> union(
      SortedSet<T> one, SortedSet<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    SortedSet<T> both = new TreeSet<>(one);
    return both.addAll(other) ? both : one;
  }
}
