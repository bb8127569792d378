package io.headwater.local;

/**
 * Something the person at the terminal can act upon, told in one sentence.
 *
 * <p>The message is printed as it is, without a stack trace, and the launcher ends with exit code
 * 1.
 */
public final class Problem extends RuntimeException {
  /**
   * @param message one clear sentence: what is wrong and what helps
   */
  public Problem(String message) {
    super(message);
  }

  /**
   * @param message one clear sentence: what is wrong and what helps
   * @param cause what the system said
   */
  public Problem(String message, Throwable cause) {
    super(message, cause);
  }
}
