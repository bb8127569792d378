package io.headwater.lineage.graph;

import io.headwater.lineage.NodeFilter;
import java.util.List;

/**
 * Datasets with the jobs between them. A job is as near as what it leads to; jobs that read and
 * write nothing else end the walk.
 */
final class JobSpace extends DatasetSpace {

  JobSpace(GraphState state, NodeFilter filter) {
    super(state, filter);
  }

  /** Takes steps that were walked, with their attributes. */
  interface StepSink {

    /** A step by its ends. */
    void step(int from, int to, int job, int attributes);
  }

  @Override
  void reachNeighbours(Reach reach, int node, int depth) {
    super.reachNeighbours(reach, node, depth);
    if (!isJob(node)) {
      steps(
          reach,
          node,
          (from, to, _, _) -> {
            int far = reach.isUpstream() ? from : to;
            if (isJob(far)) {
              reach.reach(far, depth + 1);
            }
          });
    }
  }

  /** Steps to the jobs of a dataset, not on from them. */
  @Override
  void hop(Reach reach, int node, EdgeSink sink) {
    reach.reach(node, 0);
    steps(
        reach,
        node,
        (from, to, _, _) -> {
          if (from == node || to == node) {
            sink.edge(from, to);
          }
        });
  }

  /** Every step that a walk met at a node. */
  void steps(Reach reach, int node, StepSink sink) {
    if (isJob(node)) {
      if (reach.depth(node) == 0) {
        stepsOfJob(reach, job(node), sink);
      }
      return;
    }
    boolean up = reach.isUpstream();
    state.accesses().into().read(node, row);
    for (int i = row.begin; i < row.end; i++) {
      if (GraphState.isMarked(row.values[i]) == up) {
        int job = GraphState.node(row.values[i]);
        step(up, node, ofJob(job), job, row.attributes(i), sink);
      }
    }
    if (up) {
      state.flows().into().read(node, row);
      for (int i = row.begin; i < row.end; i++) {
        flow(reach, node, row.values[i], row.attributes(i), sink);
      }
    } else {
      state.flows().out().read(node, row);
      for (int i = row.begin; i < row.end; i++) {
        int far = row.values[i];
        state.flows().into().read(far, other);
        int begin = other.find(node);
        for (int j = begin; j < other.after(begin); j++) {
          flow(reach, node, far, other.attributes(j), sink);
        }
      }
    }
  }

  private void flow(Reach reach, int near, int far, int attribute, StepSink sink) {
    boolean up = reach.isUpstream();
    int job = state.attributes().job(attribute);
    if (job != Attributes.NO_JOB) {
      step(up, near, ofJob(job), job, attribute, sink);
    }
    if (mayEnter(reach, far)) {
      step(up, job == Attributes.NO_JOB ? near : ofJob(job), far, job, attribute, sink);
    }
  }

  private static void step(boolean up, int near, int far, int job, int attribute, StepSink sink) {
    sink.step(up ? far : near, up ? near : far, job, attribute);
  }

  private void stepsOfJob(Reach reach, int job, StepSink sink) {
    int access = GraphState.access(job, !reach.isUpstream());
    state.accesses().out().read(access, row);
    for (int i = row.begin; i < row.end; i++) {
      int dataset = row.values[i];
      if (mayEnter(reach, dataset)) {
        state.accesses().into().read(dataset, other);
        int begin = other.find(access);
        for (int j = begin; j < other.after(begin); j++) {
          step(reach.isUpstream(), ofJob(job), dataset, job, other.attributes(j), sink);
        }
      }
    }
  }

  @Override
  WalkedEdges edges(List<Reach> reaches) {
    return new JobEdges(this, reaches);
  }
}
