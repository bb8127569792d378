package io.headwater.local.probe;

/**
 * Ready once a database exists; asking creates it where it is missing.
 *
 * <p>This lets a data folder resume whose first start was cut off between making the cluster and
 * making the database.
 *
 * @param endpoint the server, which trusts the user {@code postgres}
 * @param database a name of lower-case letters
 */
public record PostgresDatabase(Endpoint endpoint, String database) implements Probe {
  private static final String NO_SUCH_DATABASE = "3D000";

  public PostgresDatabase {
    if (!database.matches("[a-z]+")) {
      throw new IllegalArgumentException("a database name of lower-case letters: " + database);
    }
  }

  @Override
  public Answer ask() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          var session = new PostgresSession(in, out);
          var first = session.startUp("postgres", database);
          if (first.type() == 'R') {
            first = session.awaitReady();
          }
          if (first.type() == 'Z') {
            return new Answer.Ready();
          }
          return first.sqlState().equals(NO_SUCH_DATABASE)
              ? create()
              : new Answer.NotYet(first.text());
        });
  }

  @Override
  public String awaited() {
    return "PostgreSQL to answer on " + endpoint;
  }

  private Answer create() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          var session = new PostgresSession(in, out);
          session.startUp("postgres", "postgres");
          var ready = session.awaitReady();
          if (ready.type() == 'Z') {
            ready = session.run("CREATE DATABASE " + database);
          }
          return ready.type() == 'Z' ? new Answer.Ready() : new Answer.NotYet(ready.text());
        });
  }
}
