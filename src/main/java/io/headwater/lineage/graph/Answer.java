package io.headwater.lineage.graph;

import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PartialReason;
import io.headwater.lineage.Roots;
import io.headwater.model.EntityId;
import io.headwater.model.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes an answer of what was reached: the nearest nodes, the edges between them, the totals. */
final class Answer {

  private final Space space;
  private final List<Reach> reaches;
  private final LineageRequest request;
  private final Marks places;

  /**
   * What was reached.
   *
   * @param places marks for as many nodes as the space has
   */
  Answer(Space space, List<Reach> reaches, LineageRequest request, Marks places) {
    this.space = space;
    this.reaches = reaches;
    this.request = request;
    this.places = places;
  }

  /** The answer. */
  LineageResult make(Roots roots) {
    int[] all = byDepth();
    int[] shown = nearest(all, request.maxNodes());
    EntityId[] ids = ids(shown);
    for (int i = 0; i < shown.length; i++) {
      places.mark(shown[i], i);
    }
    WalkedEdges edges = space.edges(reaches);
    Optional<String> stopped =
        reaches.stream().flatMap(reach -> reach.stopped().stream()).reduce((_, second) -> second);
    return new LineageResult(
        roots.known(),
        nodes(shown, ids),
        edges.between(places, shown, ids),
        all.length,
        edges.total(),
        PartialReason.of(shown.length, all.length, stopped, roots.unknown()),
        Times.ofNanos(space.state.latest().orElse(0)));
  }

  /** A page of its nodes. */
  LineageNodes page(NodesRequest page) {
    int[] all = byDepth();
    int[] rest = page.after().map(place -> after(place, all)).orElse(all);
    int[] shown = nearest(rest, page.first());
    EntityId[] ids = ids(shown);
    return new LineageNodes(nodes(shown, ids), shown.length < rest.length, all.length);
  }

  /** Sorts nodes by id. */
  private EntityId[] ids(int[] shown) {
    space.sort(shown, 0, shown.length);
    EntityId[] ids = new EntityId[shown.length];
    for (int i = 0; i < shown.length; i++) {
      ids[i] = space.id(shown[i]);
    }
    return ids;
  }

  /** What comes after a place, nearest first. Where no node has that id, by its text. */
  private int[] after(LineageResult.Node place, int[] all) {
    int number = space.find(place.id());
    String text = place.id().nodeId();
    return Arrays.stream(all)
        .filter(node -> {
          int depth = depth(node);
          return depth != place.depth()
              ? depth > place.depth()
              : number != Names.NONE
                  ? space.compare(node, number) > 0
                  : space.id(node).nodeId().compareTo(text) > 0;
        })
        .toArray();
  }

  /** Everything that was reached and is of the level, nearest first. */
  private int[] byDepth() {
    boolean showsJobs = request.level() == Level.JOB;
    IntList all = new IntList();
    IntList counts = new IntList();
    for (Reach reach : reaches) {
      for (int i = 0; i < reach.order().size(); i++) {
        int node = reach.order().get(i);
        boolean isSeen = reach != reaches.getFirst() && reaches.getFirst().isReached(node);
        if (!isSeen && (showsJobs || !space.isJob(node))) {
          all.add(node);
          int depth = depth(node);
          while (counts.size() <= depth) {
            counts.add(0);
          }
          counts.array()[depth]++;
        }
      }
    }
    int[] next = counts.toArray();
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[all.size()];
    for (int i = all.size() - 1; i >= 0; i--) {
      sorted[--next[depth(all.get(i))]] = all.get(i);
    }
    return sorted;
  }

  private int depth(int node) {
    int least = Integer.MAX_VALUE;
    for (Reach reach : reaches) {
      if (reach.isReached(node)) {
        least = Math.min(least, reach.depth(node));
      }
    }
    return least;
  }

  /** Of the depth that does not fit wholly, the first by id. */
  private int[] nearest(int[] all, int most) {
    if (all.length <= most) {
      return all.clone();
    }
    int depth = depth(all[most]);
    int begin = most;
    while (begin > 0 && depth(all[begin - 1]) == depth) {
      begin--;
    }
    int end = most;
    while (end < all.length && depth(all[end]) == depth) {
      end++;
    }
    space.select(all, begin, end, most - begin);
    return Arrays.copyOf(all, most);
  }

  /** Nearest first, then in the order they come in. */
  private List<LineageResult.Node> nodes(int[] shown, EntityId[] ids) {
    int deepest = Arrays.stream(shown).map(this::depth).max().orElse(0);
    int[] next = new int[deepest + 2];
    for (int node : shown) {
      next[depth(node) + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    LineageResult.Node[] nodes = new LineageResult.Node[shown.length];
    for (int i = 0; i < shown.length; i++) {
      int depth = depth(shown[i]);
      nodes[next[depth]++] = new LineageResult.Node(ids[i], depth);
    }
    return List.of(nodes);
  }
}
