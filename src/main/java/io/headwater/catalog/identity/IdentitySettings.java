package io.headwater.catalog.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/**
 * Which spellings are one dataset. All servers of one catalog must have the same settings; after a
 * change each identity is computed anew when a server starts, from names that are kept as sent.
 */
@ConfigMapping(prefix = "headwater.identity")
public interface IdentitySettings {

  /**
   * Ids of rules that are switched off, e.g. {@code default-port,quotes}; the query {@code
   * identityRules} lists them all.
   */
  Optional<Set<String>> rulesOff();

  /**
   * Platforms that ignore the case of names, as the rule {@code name-case} takes them: those that
   * always do. Add e.g. {@code postgres} or {@code mysql} where it holds for yours.
   */
  @WithDefault("hive,trino,snowflake,redshift,unitycatalog,awsathena,impala")
  Set<String> caseInsensitivePlatforms();

  /** Most datasets with one last part of a name that are compared for suspected duplicates. */
  @WithDefault("100")
  int largestBucket();
}
