package io.headwater.governance.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How policies are kept and asked. */
@ConfigMapping(prefix = "headwater.policy")
public interface PolicySettings {

  /** Whether the policies that come with Headwater hold where nobody replaced them. */
  @WithDefault("true")
  boolean starter();

  /**
   * How long a server may go by the policies it knows before it asks whether there are newer ones:
   * the longest time that a change takes to reach another server.
   */
  @WithDefault("500ms")
  Duration refresh();

  /** How old the inventory may be over which findings are computed. */
  @WithDefault("2s")
  Duration inventoryAge();

  /**
   * Region by the beginning of an OpenLineage namespace, e.g. {@code
   * headwater.policy.regions."kafka://broker:9092"=eu-central-1}; the longest beginning counts.
   */
  Map<String, String> regions();

  /** A decision that is asked for elsewhere. */
  External external();

  /** An Open Policy Agent, or whatever answers as one. */
  interface External {

    /**
     * Where to ask, e.g. {@code http://127.0.0.1:8181/v1/data/headwater/manifest}; empty: nowhere.
     */
    Optional<String> url();

    /** How long to wait for an answer. */
    @WithDefault("2s")
    Duration timeout();

    /** Whether a manifest is refused when no answer comes; otherwise it passes with a warning. */
    @WithDefault("true")
    boolean failClosed();
  }
}
