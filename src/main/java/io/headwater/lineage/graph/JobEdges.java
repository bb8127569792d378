package io.headwater.lineage.graph;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import io.headwater.model.Times;
import java.util.Collections;
import java.util.List;

/**
 * Edges between datasets and jobs. Several steps make one edge, and which they are depends on what
 * was walked: they are gathered first.
 */
final class JobEdges implements WalkedEdges {

  private final JobSpace space;
  private final LongIndex pairs = new LongIndex();
  private final IntList jobs = new IntList();
  private final LongList firsts = new LongList();
  private final LongList lasts = new LongList();

  JobEdges(JobSpace space, List<Reach> reaches) {
    this.space = space;
    for (Reach reach : reaches) {
      IntList order = reach.order();
      for (int i = 0; i < order.size() && reach.isWalked(order.get(i)); i++) {
        space.steps(reach, order.get(i), this::add);
      }
    }
  }

  private void add(int from, int to, int job, int attribute) {
    Attributes attributes = space.state.attributes();
    int before = pairs.size();
    int pair = pairs.number((long) from << 32 | to);
    if (pair == before) {
      jobs.add(job);
      firsts.add(attributes.first(attribute));
      lasts.add(attributes.last(attribute));
    } else {
      long[] first = firsts.array();
      long[] last = lasts.array();
      first[pair] = Math.min(first[pair], attributes.first(attribute));
      last[pair] = Math.max(last[pair], attributes.last(attribute));
    }
  }

  @Override
  public int total() {
    return pairs.size();
  }

  @Override
  public void forEach(Space.EdgeSink sink) {
    for (int i = 0; i < pairs.size(); i++) {
      sink.edge((int) (pairs.key(i) >>> 32), (int) pairs.key(i));
    }
  }

  @Override
  public LineageResult.Edge edge(int from, EntityId fromId, int to, EntityId toId) {
    int pair = pairs.number((long) from << 32 | to);
    return new LineageResult.Edge(
        fromId,
        toId,
        Times.ofNanos(firsts.get(pair)),
        Times.ofNanos(lasts.get(pair)),
        space.maker.job(jobs.get(pair)),
        Collections.emptySortedSet());
  }
}
