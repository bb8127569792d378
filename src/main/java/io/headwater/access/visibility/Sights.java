package io.headwater.access.visibility;

import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Role;
import io.headwater.access.Scope;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.platform.CallerSight;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What callers may see, by the rules and by standings as they are now. Computed once for all
 * callers of the same roles and domains. Thread-safe.
 */
@ApplicationScoped
public class Sights implements CallerSight {

  private static final int MOST_KEPT = 1_000;

  private final Callers callers;
  private final DatasetLevels levels;
  private final VisibilityRules rules;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  private record Key(boolean known, Set<Role> roles, Set<Scope> scopes, Set<DomainName> domains) {}

  private record Kept(long version, Sight sight) {}

  /** Sights by rules. */
  public Sights(Callers callers, DatasetLevels levels, VisibilityRules rules) {
    this.callers = callers;
    this.levels = levels;
    this.rules = rules;
  }

  /** What the caller of the running request may see. */
  Sight currentSight() {
    return callers.isOpen() ? Sight.ALL : sight(callers.current(), levels.getStandings());
  }

  @Override
  public Predicate<EntityId> current() {
    if (callers.isOpen()) {
      return _ -> true;
    }
    Caller caller = callers.current();
    levels.getStandings();
    return id -> !sight(caller, levels.lastStandings()).hides(id);
  }

  private Sight sight(Caller caller, Standings standings) {
    Key key = new Key(caller.isKnown(), caller.roles(), caller.scopes(), caller.domains());
    Kept known = kept.get(key);
    if (known != null && known.version == standings.version()) {
      return known.sight;
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    Sight sight =
        Sight.of(
            standings,
            standing -> rules.sees(caller, standing),
            standing -> standing.domain().filter(caller.domains()::contains).isPresent(),
            rules.seesSourceCode(caller));
    kept.put(key, new Kept(standings.version(), sight));
    return sight;
  }
}
