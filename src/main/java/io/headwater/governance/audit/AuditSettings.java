package io.headwater.governance.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of the audit trail, {@code headwater.audit.*}. */
@ConfigMapping(prefix = "headwater.audit")
public interface AuditSettings {

  /** Where the signing key and the file of checkpoints are; of this process alone. */
  @WithDefault("${headwater.data-dir}/audit")
  Path folder();

  /** How long an action waits for its row; then it is answered with UNAVAILABLE. */
  @WithDefault("10s")
  Duration patience();

  /** A checkpoint is signed after so many rows at the latest. */
  @WithDefault("1000")
  int checkpointRows();

  /** A checkpoint is signed after this time at the latest, if there are new rows. */
  @WithDefault("5m")
  Duration checkpointInterval();

  /** How often this server walks over the whole trail; 0 or empty: never. */
  @WithDefault("24h")
  Optional<Duration> verificationInterval();

  /**
   * How long rows are kept; 0 or empty keeps all. Older ones are removed up to a checkpoint, with a
   * signed cut as the new beginning.
   */
  Optional<Duration> retention();

  /**
   * Whether calls of the lineage intake over HTTP are rows too: one before and one after each call.
   * Events are telemetry and many; without this only refusals to sign in are seen of them.
   */
  @WithDefault("false")
  boolean lineageCalls();
}
