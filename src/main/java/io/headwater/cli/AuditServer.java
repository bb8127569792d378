package io.headwater.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The audit trail of a running server.
 *
 * @param server which
 */
record AuditServer(ServerClient server) {

  private static final int LONGEST_KEYS = 10_000_000;

  /** Does something with a stream. */
  interface Reader {
    void read(InputStream in) throws IOException;
  }

  /** The public keys, as PEM. */
  String keys() throws CommandFailure {
    return server.get(
        "/api/v1/audit/keys",
        (_, in) -> new String(in.readNBytes(LONGEST_KEYS), StandardCharsets.UTF_8));
  }

  /** The whole trail as JSON Lines. */
  void trail(Reader reader) throws CommandFailure {
    server.get(
        "/api/v1/audit?format=jsonl",
        (_, in) -> {
          reader.read(in);
          return true;
        });
  }
}
