package io.headwater.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the catalog keeps. */
@ConfigMapping(prefix = "headwater.catalog")
public interface CatalogSettings {

  /**
   * How long a run is kept after its latest event; 0 or empty keeps all. The latest run of each job
   * and runs that are not ended are kept anyway, and lineage does not depend on runs: it goes back
   * as far as ever.
   */
  @WithDefault("400d")
  Optional<Duration> runRetention();
}
