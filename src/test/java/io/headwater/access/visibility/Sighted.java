package io.headwater.access.visibility;

import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Level;
import io.headwater.access.Role;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody sees of a few datasets with levels. */
final class Sighted {

  private final Map<DatasetId, Standing> standings = new HashMap<>();

  /** A dataset of a domain that has a level. */
  Sighted with(DatasetId dataset, Level level, String domain) {
    standings.put(dataset, new Standing(level, Optional.of(new DomainName(domain))));
    return this;
  }

  /** What a viewer of some domains, or of none, sees. */
  Sights byViewer(String... domains) {
    Map<DatasetId, DatasetId> canonical = new HashMap<>();
    standings.keySet().forEach(id -> canonical.put(id, id));
    Standings all = new Standings(1, standings, canonical, Map.of());
    DatasetLevels levels =
        new DatasetLevels() {
          @Override
          public Standings getStandings() {
            return all;
          }

          @Override
          public Standings lastStandings() {
            return all;
          }
        };
    Caller viewer =
        new Caller(
            "ann",
            Set.of(Role.VIEWER),
            Set.of(),
            Arrays.stream(domains).map(DomainName::new).collect(Collectors.toSet()),
            Optional.empty());
    Callers callers =
        new Callers() {
          @Override
          public boolean isOpen() {
            return false;
          }

          @Override
          public Caller current() {
            return viewer;
          }
        };
    return new Sights(callers, levels, new VisibilityRules(Map.of(), Role.DOMAIN_OWNER));
  }
}
