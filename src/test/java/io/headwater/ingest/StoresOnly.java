package io.headwater.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application with its stores, but without the intake loop that would write into them. */
public final class StoresOnly implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "headwater.ingest.enabled", "false",
        "headwater.data-dir", "target/stores-only",
        "quarkus.http.test-port", "0");
  }
}
