package io.headwater.local.probe;

/**
 * Only connects: for servers of the user that want TLS from the first byte.
 *
 * @param name the service, for people
 * @param endpoint where it should listen
 */
public record TcpProbe(String name, Endpoint endpoint) implements Probe {
  @Override
  public Answer ask() {
    return Conversation.with(endpoint, (in, out) -> new Answer.Ready());
  }

  @Override
  public String awaited() {
    return "%s to accept connections on %s".formatted(name, endpoint);
  }
}
