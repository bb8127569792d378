package io.headwater.ingest.manifest;

import java.util.List;
import java.util.Locale;

/** Schema compatibility modes, by the names that schema registries use. */
final class Compatibility {

  private static final List<String> MODES =
      List.of(
          "NONE",
          "BACKWARD",
          "BACKWARD_TRANSITIVE",
          "FORWARD",
          "FORWARD_TRANSITIVE",
          "FULL",
          "FULL_TRANSITIVE");

  private Compatibility() {}

  /** The mode under a key, in upper case; empty when the key is absent. */
  static String read(Section section, String key) {
    String mode = section.text(key).toUpperCase(Locale.ROOT).replace('-', '_');
    if (!mode.isEmpty() && !MODES.contains(mode)) {
      section
          .find(key)
          .ifPresent(value ->
              section
                  .findings()
                  .error(
                      "unknown-value",
                      section.pathOf(key),
                      value.at(),
                      "is none of " + String.join(", ", MODES)));
      return "";
    }
    return mode;
  }
}
