package io.headwater.model;

import org.jspecify.annotations.Nullable;

/**
 * A failure with a code. The message is written for the caller: it names the place and the remedy,
 * and may leave the server.
 */
public class CatalogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * A failure without a cause of its own.
   *
   * @param code what went wrong
   * @param message place and remedy, for the caller
   */
  public CatalogException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /**
   * A failure that another one caused.
   *
   * @param code what went wrong
   * @param message place and remedy, for the caller; never the cause's own text unless that is
   *     harmless
   * @param cause kept for the log
   */
  public CatalogException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What went wrong. */
  public ErrorCode code() {
    return code;
  }
}
