package io.headwater.governance.classification;

import java.util.List;

/** How closely data is held, from the most open to the strictest. */
public enum Level {
  /** For everybody. */
  PUBLIC(0, "For everybody"),
  /** For everybody who is signed in. */
  INTERNAL(1, "For everybody who is signed in"),
  /** For those who are allowed to see it. */
  CONFIDENTIAL(2, "For those who are allowed to see it"),
  /** For a stated purpose only; every access is recorded. */
  RESTRICTED(3, "For a stated purpose only; every access is recorded");

  private static final List<String> CONTROLS =
      List.of(
          "authentication_required",
          "authorization_required",
          "encryption_required",
          "access_logging_required",
          "purpose_limitation_required");

  private final int rank;
  private final String description;

  Level(int rank, String description) {
    this.rank = rank;
    this.description = description;
  }

  /** Who it is for. */
  public String description() {
    return description;
  }

  /** What has to be in place, by the names of the governance manifest; stricter levels add some. */
  public List<String> controls() {
    return switch (this) {
      case PUBLIC -> List.of();
      case INTERNAL -> CONTROLS.subList(0, 1);
      case CONFIDENTIAL -> CONTROLS.subList(0, 3);
      case RESTRICTED -> CONTROLS;
    };
  }

  /** How many levels are more open. */
  int rank() {
    return rank;
  }

  /** The stricter of two. */
  Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
