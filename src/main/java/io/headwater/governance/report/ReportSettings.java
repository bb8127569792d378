package io.headwater.governance.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which reports are written by themselves, and how long reports are kept. */
@ConfigMapping(prefix = "headwater.reports")
public interface ReportSettings {

  /**
   * What is written by schedule, see {@link ReportSchedule}: e.g. {@code
   * pii-inventory=P1D,policy-scorecard=PT6H}; empty: nothing.
   */
  Optional<String> schedule();

  /** How long reports are kept; 0 or empty: as long as there are not too many. */
  @WithDefault("400d")
  Optional<Duration> keep();

  /** How many reports of each kind and domain are kept; the oldest go first. 1 to 100,000. */
  @WithDefault("1000")
  int most();
}
