package io.headwater.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of the search index, {@code headwater.search.*}. */
@ConfigMapping(prefix = "headwater.search")
public interface SearchConfig {

  /**
   * The folder of the index, of this process alone. It may be deleted while the process is down: it
   * is then fed again from the beginning.
   */
  @WithDefault("${headwater.data-dir}/search")
  Path directory();

  /** The longest time until what was applied is visible to searches. */
  @WithDefault("PT0.03S")
  Duration refreshInterval();

  /** The longest time until what was applied is durable; the most that is applied again. */
  @WithDefault("PT1S")
  Duration commitInterval();

  /** The most documents applied until they are made durable, whatever the time. */
  @WithDefault("50000")
  int commitDocuments();
}
