package io.headwater.governance.audit;

/**
 * Who acts, and from where. Texts are cut short and cleaned of what cannot be kept.
 *
 * @param name the principal's name; empty when anonymous
 * @param remoteAddress of the connection; empty when there is none
 * @param userAgent as sent, at most {@value #LONGEST_AGENT} characters
 * @param requestId ties rows of one request together
 */
public record Caller(
    CallerKind kind, String name, String remoteAddress, String userAgent, String requestId) {

  /** Headwater itself. */
  public static final Caller SYSTEM = new Caller(CallerKind.SYSTEM, "headwater", "", "", "");

  /** Nobody who is known, from nowhere that is known. */
  public static final Caller UNKNOWN = new Caller(CallerKind.ANONYMOUS, "", "", "", "");

  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_ADDRESS = 100;
  private static final int LONGEST_AGENT = 120;
  private static final int LONGEST_REQUEST = 100;

  public Caller {
    name = Texts.bounded(name, LONGEST_NAME);
    remoteAddress = Texts.bounded(remoteAddress, LONGEST_ADDRESS);
    userAgent = Texts.bounded(userAgent, LONGEST_AGENT);
    requestId = Texts.bounded(requestId, LONGEST_REQUEST);
  }

  /** The same connection with another principal: who has just signed in, or tried to. */
  public Caller as(CallerKind otherKind, String otherName) {
    return new Caller(otherKind, otherName, remoteAddress, userAgent, requestId);
  }
}
