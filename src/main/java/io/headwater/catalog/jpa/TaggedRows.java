package io.headwater.catalog.jpa;

import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the records that point to a tags facet, which a column of its own tells. */
final class TaggedRows {

  private static final String SELECT =
      """
      select d.namespace, d.name, b.hash, b.body
      from dataset_record d
      join facet_body b on b.hash = d.tags_hash
      """;

  private TaggedRows() {}

  /** Names of which a tag is told that is wanted; each facet body is read once. */
  static Set<DatasetId> find(EntityManager entities, Predicate<String> wanted) {
    Map<String, Boolean> known = new HashMap<>();
    Set<DatasetId> names = new HashSet<>();
    for (Object row : entities.createNativeQuery(SELECT, Object[].class).getResultList()) {
      Object[] columns = (Object[]) row;
      String hash = (String) columns[2];
      String body = (String) columns[3];
      if (known.computeIfAbsent(
          hash, _ -> new FacetTexts(Map.of("tags", new FacetBody(body, hash))).hasTag(wanted))) {
        names.add(new DatasetId((String) columns[0], (String) columns[1]));
      }
    }
    return names;
  }
}
