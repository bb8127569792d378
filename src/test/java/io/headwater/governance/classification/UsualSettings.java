package io.headwater.governance.classification;

import java.util.Map;

/** Settings as they are without any, and with some barriers. */
public record UsualSettings(String masking, Map<String, String> barriers, int mostVisited)
    implements ClassificationSettings {

  /** As they are without any. */
  public UsualSettings() {
    this("stop", Map.of(), 100_000);
  }

  /** With barriers by subtype. */
  public static UsualSettings with(Map<String, String> barriers) {
    return new UsualSettings("stop", barriers, 100_000);
  }

  @Override
  public Map<String, Kind> kinds() {
    return Map.of();
  }
}
