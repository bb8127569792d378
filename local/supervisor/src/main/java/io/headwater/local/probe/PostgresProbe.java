package io.headwater.local.probe;

/**
 * Sends the start-up message of a PostgreSQL client.
 *
 * <p>A request for a password is an answer too, and so is a refusal, except the one of a server
 * that still starts up, recovers or shuts down (SQLSTATE 57P03).
 *
 * @param endpoint the server
 */
public record PostgresProbe(Endpoint endpoint) implements Probe {
  private static final String CANNOT_CONNECT_NOW = "57P03";

  @Override
  public Answer ask() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          var first = new PostgresSession(in, out).startUp("postgres", "postgres");
          return switch (first.type()) {
            case 'R' -> new Answer.Ready();
            case 'E' ->
                first.sqlState().equals(CANNOT_CONNECT_NOW)
                    ? new Answer.NotYet(first.text())
                    : new Answer.Ready();
            default -> new Answer.NotYet("what answers is no PostgreSQL server");
          };
        });
  }

  @Override
  public String awaited() {
    return "PostgreSQL to answer on " + endpoint;
  }
}
