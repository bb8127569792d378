package io.headwater.lineage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lineage is understood. */
@ConfigMapping(prefix = "headwater.lineage")
public interface LineageSettings {

  /** How long a job that goes on completing keeps an edge that its runs no longer show. */
  @WithDefault("30d")
  Duration window();

  /** Most nodes that a walk visits; beyond it the answer is partial and says so. */
  @WithDefault("200000")
  int mostVisited();

  /** Longest time a walk takes; beyond it the answer is partial and says so. */
  @WithDefault("10s")
  Duration longest();
}
