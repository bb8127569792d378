package io.headwater.local.probe;

/** What a service said when asked whether it can work. */
public sealed interface Answer {
  /** The service answered in its own protocol. */
  record Ready() implements Answer {}

  /**
   * The service does not serve yet; asking again later makes sense.
   *
   * @param reason what was seen instead of an answer, for people
   */
  record NotYet(String reason) implements Answer {}
}
