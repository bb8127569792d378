package io.headwater.ingest.manifest.tree;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.ingest.manifest.tree.Tree.Member;
import io.headwater.ingest.manifest.tree.TreeException.Reason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the tree from the parser's events, checking every bound before it goes deeper. An anchor
 * is known only after its value is complete, so a value cannot hold itself.
 */
final class TreeComposer {

  private final Iterator<Event> events;
  private final Map<String, Tree> anchors;
  private final TreeBudget budget = new TreeBudget();
  private int deepest;

  TreeComposer(Iterator<Event> events, Map<String, Tree> anchors) {
    this.events = events;
    this.anchors = anchors;
  }

  Tree compose(Event event, int depth) throws TreeException {
    Position at = TreeReader.position(event.getStartMark());
    if (event instanceof AliasEvent alias) {
      return repeated(alias.getAlias().getValue(), depth, at);
    }
    long before = budget.spent();
    int deepestBefore = deepest;
    deepest = event instanceof CollectionStartEvent ? depth + 1 : depth;
    budget.enter(deepest, at);
    budget.spend(1, at);
    Tree tree =
        switch (event) {
          case ScalarEvent scalar -> Scalars.leaf(scalar, at);
          case SequenceStartEvent list -> items(list, depth, at);
          case MappingStartEvent object -> branch(object, depth, at);
          default -> throw new IllegalStateException("a parser gave " + event + " out of place");
        };
    anchor(event)
        .ifPresent(name -> {
          anchors.put(name, tree);
          budget.anchored(name, budget.spent() - before, deepest - depth);
        });
    deepest = Math.max(deepest, deepestBefore);
    return tree;
  }

  private static Optional<String> anchor(Event event) {
    return event instanceof NodeEvent node
        ? node.getAnchor().map(Anchor::getValue)
        : Optional.empty();
  }

  private Tree repeated(String anchor, int depth, Position at) throws TreeException {
    Tree tree = anchors.get(anchor);
    if (tree == null) {
      throw new TreeException(
          Reason.SYNTAX,
          at,
          "the alias *" + anchor + " stands before the end of its anchor; define the anchor first");
    }
    deepest = Math.max(deepest, depth + budget.repeat(anchor, depth, at));
    return tree;
  }

  private Items items(SequenceStartEvent event, int depth, Position at) throws TreeException {
    Scalars.requireCoreTag(event.getTag(), "seq", at);
    List<Tree> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(compose(next, depth + 1));
    }
    return new Items(items, at);
  }

  private Branch branch(MappingStartEvent event, int depth, Position at) throws TreeException {
    Scalars.requireCoreTag(event.getTag(), "map", at);
    LinkedHashMap<String, Member> members = new LinkedHashMap<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      Position keyAt = TreeReader.position(next.getStartMark());
      String key = key(next, depth, keyAt);
      Member member = new Member(keyAt, compose(events.next(), depth + 1));
      Member first = members.putIfAbsent(key, member);
      if (first != null) {
        throw new TreeException(
            Reason.SYNTAX,
            keyAt,
            "the key '"
                + key
                + "' stands here and on line "
                + first.keyAt().line()
                + "; keep one of them");
      }
    }
    return new Branch(members, at);
  }

  private String key(Event event, int depth, Position at) throws TreeException {
    if (!(compose(event, depth + 1) instanceof Leaf leaf)) {
      throw new TreeException(
          Reason.SYNTAX, at, "a key is a list or an object; keys are plain texts");
    }
    if (leaf.text().equals("<<")) {
      throw new TreeException(
          Reason.SYNTAX, at, "the merge key '<<' is no part of YAML 1.2; write the members out");
    }
    return leaf.text();
  }
}
