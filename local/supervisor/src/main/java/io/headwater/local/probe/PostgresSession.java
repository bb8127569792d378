package io.headwater.local.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The few messages of the PostgreSQL protocol (version 3.0) that starting a server takes: log in
 * without a password, and run one statement.
 *
 * <p>Not thread-safe; one session per connection.
 */
final class PostgresSession {
  private static final int PROTOCOL_3 = 0x00030000;
  private static final int MAX_MESSAGE_BYTES = 1 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  PostgresSession(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * A message of the server.
   *
   * @param type the letter of the message: R authentication, E error, Z ready for a query
   * @param body what follows the length
   */
  record Message(char type, byte[] body) {
    /** The five characters of an error's SQLSTATE, or nothing. */
    String sqlState() {
      return field('C');
    }

    /** The text of an error for people, or nothing. */
    String text() {
      return field('M');
    }

    private String field(char wanted) {
      String all = new String(body, StandardCharsets.UTF_8);
      for (String field : all.split("\0")) {
        if (!field.isEmpty() && field.charAt(0) == wanted) {
          return field.substring(1);
        }
      }
      return "";
    }
  }

  /** Sends the start-up message and returns the first answer: R, or E when the server refuses. */
  Message startUp(String user, String database) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(body);
    fields.writeInt(PROTOCOL_3);
    for (String text : new String[] {"user", user, "database", database}) {
      fields.write(text.getBytes(StandardCharsets.UTF_8));
      fields.write(0);
    }
    fields.write(0);
    out.writeInt(4 + body.size());
    body.writeTo(out);
    out.flush();
    return read();
  }

  /** Runs one statement in a ready session; answers with the error, or with the last message Z. */
  Message run(String statement) throws IOException {
    byte[] text = statement.getBytes(StandardCharsets.UTF_8);
    out.writeByte('Q');
    out.writeInt(4 + text.length + 1);
    out.write(text);
    out.writeByte(0);
    out.flush();
    return awaitReady();
  }

  /** Reads up to the next error or the next "ready for a query". */
  Message awaitReady() throws IOException {
    Message message = read();
    while (message.type() != 'Z' && message.type() != 'E') {
      message = read();
    }
    return message;
  }

  private Message read() throws IOException {
    char type = (char) in.readUnsignedByte();
    int length = in.readInt() - 4;
    if (length < 0 || length > MAX_MESSAGE_BYTES) {
      throw new EOFException("not a PostgreSQL message");
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return new Message(type, body);
  }
}
