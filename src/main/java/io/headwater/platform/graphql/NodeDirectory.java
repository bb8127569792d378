package io.headwater.platform.graphql;

import io.headwater.model.EntityId;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds nodes of every kind, whichever feature owns them. Thread-safe. */
@Singleton
public class NodeDirectory {

  private final List<NodeLoader> loaders;

  @Inject
  NodeDirectory(Instance<NodeLoader> loaders) {
    this(loaders.stream().toList());
  }

  /** A directory of some loaders. */
  public NodeDirectory(List<NodeLoader> loaders) {
    this.loaders = List.copyOf(loaders);
  }

  /** Nodes by id, with one call per loader; what does not exist is absent. */
  public Map<EntityId, Node> load(Collection<? extends EntityId> ids) {
    Map<NodeLoader, Set<EntityId>> byLoader = new HashMap<>();
    for (EntityId id : ids) {
      byLoader.computeIfAbsent(loaderOf(id), _ -> new LinkedHashSet<>()).add(id);
    }
    Map<EntityId, Node> found = new HashMap<>();
    byLoader.forEach((loader, wanted) -> found.putAll(loader.load(wanted)));
    return found;
  }

  /** The node of each source, in their order; null where it does not exist. */
  public <S> List<@Nullable Node> loadEach(List<S> sources, Function<S, EntityId> idOf) {
    Map<EntityId, Node> found = load(sources.stream().map(idOf).distinct().toList());
    List<@Nullable Node> nodes = new ArrayList<>(sources.size());
    for (S source : sources) {
      nodes.add(found.get(idOf.apply(source)));
    }
    return nodes;
  }

  private NodeLoader loaderOf(EntityId id) {
    for (NodeLoader loader : loaders) {
      if (loader.loads(id)) {
        return loader;
      }
    }
    throw new IllegalStateException("no loader knows ids like " + id.nodeId());
  }
}
