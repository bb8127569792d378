package io.headwater.cli;

/** Why a command ends early; its message is one sentence for the one who called it. */
final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * An end with a code.
   *
   * @param code one of {@link Exit}
   */
  CommandFailure(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
