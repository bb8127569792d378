package io.headwater.ingest.manifest;

/**
 * Something a manifest's author should know.
 *
 * @param severity whether the manifest is refused for it
 * @param code stable, for tools: {@code missing-key}, {@code wrong-type}, {@code unknown-key}, ...
 * @param path where, e.g. {@code $.fields[2].name}
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and how to mend it
 */
public record ManifestFinding(
    Severity severity, String code, String path, int line, int column, String message) {

  /** Whether the manifest is refused for it. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** One line for people: {@code 3:5 $.owner: ...}. */
  public String text() {
    return line + ":" + column + " " + path + ": " + message;
  }
}
