package io.headwater.platform.neo4j;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the graph of record is. */
@ConfigMapping(prefix = "headwater.neo4j")
public interface GraphSettings {

  /** An address that the driver knows: {@code bolt}, {@code neo4j}, {@code bolt+s}, ... */
  String uri();

  String user();

  String password();

  /** Most connections at a time. */
  @WithDefault("50")
  int connections();

  /** How long to wait for one of them to become free. */
  @WithDefault("10s")
  Duration patience();
}
