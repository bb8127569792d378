package io.headwater.testkit;

import io.headwater.catalog.DatasetTags;
import io.headwater.model.EntityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tags in memory; counts calls. Not thread-safe while tags are added. */
public final class FakeTags implements DatasetTags {

  /** How often each method was called. */
  public final Calls calls = new Calls();

  private final Map<String, Set<EntityId>> byTag = new HashMap<>();

  /** Lets a dataset or column carry a tag. */
  public FakeTags with(String tag, EntityId id) {
    byTag.computeIfAbsent(tag.toLowerCase(Locale.ROOT), _ -> new HashSet<>()).add(id);
    return this;
  }

  @Override
  public Set<EntityId> findTagged(Collection<String> tags) {
    calls.count("findTagged");
    Set<EntityId> tagged = new HashSet<>();
    for (String tag : tags) {
      tagged.addAll(byTag.getOrDefault(tag.toLowerCase(Locale.ROOT), Set.of()));
    }
    return tagged;
  }
}
