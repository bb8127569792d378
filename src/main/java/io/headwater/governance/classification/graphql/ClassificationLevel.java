package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Level;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How closely data is held, from the most open to the strictest. */
@Description("How closely data is held, from the most open to the strictest.")
public enum ClassificationLevel {
  PUBLIC,
  INTERNAL,
  CONFIDENTIAL,
  RESTRICTED;

  static @Nullable ClassificationLevel of(Optional<Level> level) {
    return level.map(ClassificationLevel::of).orElse(null);
  }

  static ClassificationLevel of(Level level) {
    return switch (level) {
      case PUBLIC -> PUBLIC;
      case INTERNAL -> INTERNAL;
      case CONFIDENTIAL -> CONFIDENTIAL;
      case RESTRICTED -> RESTRICTED;
    };
  }

  Level toLevel() {
    return switch (this) {
      case PUBLIC -> Level.PUBLIC;
      case INTERNAL -> Level.INTERNAL;
      case CONFIDENTIAL -> Level.CONFIDENTIAL;
      case RESTRICTED -> Level.RESTRICTED;
    };
  }
}
