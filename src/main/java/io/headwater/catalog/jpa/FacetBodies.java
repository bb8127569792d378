package io.headwater.catalog.jpa;

import io.headwater.model.FacetBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facet and schema bodies, each content once. Remembers the hashes it stored last, so that most
 * bodies cost nothing.
 */
@ApplicationScoped
class FacetBodies {

  private static final int REMEMBERED = 50_000;

  private static final String INSERT =
      """
      insert into facet_body (hash, body)
      select * from unnest(cast(:hashes as text[]), cast(:bodies as text[]))
      on conflict do nothing
      """;

  private static final String SELECT =
      "select hash, body from facet_body where hash = any(cast(:hashes as text[]))";

  private final EntityManager entities;

  private final Set<String> remembered =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  FacetBodies(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Stores bodies within the caller's transaction, in the order of hashes, so that two processes do
   * not wait for each other in a circle.
   */
  void insert(Map<String, FacetBody> bodies) {
    SortedMap<String, String> missing = new TreeMap<>();
    bodies.forEach((hash, body) -> {
      if (!remembered.contains(hash)) {
        missing.put(hash, body.json());
      }
    });
    if (missing.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(INSERT)
        .setParameter("hashes", missing.keySet().toArray(String[]::new))
        .setParameter("bodies", missing.values().toArray(String[]::new))
        .executeUpdate();
  }

  /** Notes that bodies are stored for good: their transaction was committed. */
  void remember(Collection<String> hashes) {
    remembered.addAll(hashes);
  }

  void forget() {
    remembered.clear();
  }

  /** Bodies by hash, in one call. */
  Map<String, FacetBody> find(Collection<String> hashes) {
    Map<String, FacetBody> found = new HashMap<>();
    if (hashes.isEmpty()) {
      return found;
    }
    for (Object row :
        entities
            .createNativeQuery(SELECT, Object[].class)
            .setParameter("hashes", hashes.toArray(String[]::new))
            .getResultList()) {
      Object[] columns = (Object[]) row;
      found.put((String) columns[0], new FacetBody((String) columns[1], (String) columns[0]));
    }
    return found;
  }
}
