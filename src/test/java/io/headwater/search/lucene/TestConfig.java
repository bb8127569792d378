package io.headwater.search.lucene;

import io.headwater.search.SearchConfig;
import java.nio.file.Path;
import java.time.Duration;

/** Settings for tests. */
record TestConfig(
    Path directory, Duration refreshInterval, Duration commitInterval, int commitDocuments)
    implements SearchConfig {

  /** Refreshes and commits by themselves as in production. */
  static TestConfig usual(Path directory) {
    return new TestConfig(directory, Duration.ofMillis(30), Duration.ofSeconds(1), 50_000);
  }

  /** Does both only when told. */
  static TestConfig manual(Path directory) {
    return new TestConfig(directory, Duration.ofHours(1), Duration.ofHours(1), 50_000);
  }
}
