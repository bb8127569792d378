package io.headwater.ingest.manifest.tree;

import org.jspecify.annotations.Nullable;

/** The text is no YAML, or breaks a bound. */
public final class TreeException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why the text was refused. */
  public enum Reason {
    /** It is neither YAML nor JSON. */
    SYNTAX,
    /** It is larger, deeper or has more parts than allowed. */
    BOUND
  }

  private final Reason reason;
  private final transient Position at;

  TreeException(Reason reason, Position at, String message) {
    this(reason, at, message, null);
  }

  TreeException(Reason reason, Position at, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.at = at;
  }

  /** Why the text was refused. */
  public Reason reason() {
    return reason;
  }

  /** Where reading stopped. */
  public Position at() {
    return at;
  }
}
