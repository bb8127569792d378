package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.ManifestFinding.Severity;
import io.headwater.ingest.manifest.tree.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings while a manifest is read. One per manifest; not thread-safe. */
final class Findings {

  /** A list of ten thousand bad fields is told by its first hundred errors. */
  static final int MOST = 100;

  private final List<ManifestFinding> all = new ArrayList<>();
  private int errors;
  private int warnings;

  void error(String code, String path, Position at, String message) {
    if (++errors <= MOST) {
      all.add(new ManifestFinding(Severity.ERROR, code, path, at.line(), at.column(), message));
    }
  }

  void warning(String code, String path, Position at, String message) {
    if (++warnings <= MOST) {
      all.add(new ManifestFinding(Severity.WARNING, code, path, at.line(), at.column(), message));
    }
  }

  boolean hasErrors() {
    return errors > 0;
  }

  /** In the order of the text; what was left out is said last. */
  List<ManifestFinding> list() {
    List<ManifestFinding> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt(ManifestFinding::line).thenComparingInt(ManifestFinding::column));
    leftOut(sorted, Severity.ERROR, errors);
    leftOut(sorted, Severity.WARNING, warnings);
    return sorted;
  }

  private static void leftOut(List<ManifestFinding> to, Severity severity, int count) {
    if (count > MOST) {
      to.add(
          new ManifestFinding(
              severity, "more", "$", 1, 1, (count - MOST) + " more of this kind are not listed"));
    }
  }
}
