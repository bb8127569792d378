package io.headwater.impact;

/** How bad a change is for those who use what changes; later ones are worse. */
public enum Severity {
  /** Nobody who uses it needs to do anything. */
  SAFE,
  /** It may change results, or breaks some readers; somebody should look. */
  DANGEROUS,
  /** What uses it fails, or reads something else. */
  BREAKING;

  /** The worse of two. */
  public Severity or(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
