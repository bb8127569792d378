package io.headwater.local.probe;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Opens a short-lived connection and turns network trouble into {@link Answer.NotYet}. */
final class Conversation {
  /**
   * Long enough for a loaded machine; short enough that a death is noticed between two questions.
   */
  private static final int TIMEOUT_MILLIS = 2000;

  /** What is said on the open connection. */
  @FunctionalInterface
  interface Dialogue {
    Answer hold(DataInputStream in, DataOutputStream out) throws IOException;
  }

  private Conversation() {}

  /**
   * Connects, holds the dialogue and hangs up.
   *
   * @param endpoint whom to call
   * @param dialogue what to say
   * @return the dialogue's answer, or why there was none
   */
  static Answer with(Endpoint endpoint, Dialogue dialogue) {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), TIMEOUT_MILLIS);
      return dialogue.hold(
          new DataInputStream(socket.getInputStream()),
          new DataOutputStream(socket.getOutputStream()));
    } catch (EOFException e) {
      return new Answer.NotYet("the connection was closed before an answer came");
    } catch (SocketTimeoutException e) {
      return new Answer.NotYet("no answer within %d ms".formatted(TIMEOUT_MILLIS));
    } catch (IOException e) {
      String message = e.getMessage();
      return new Answer.NotYet(message == null ? e.getClass().getSimpleName() : message);
    }
  }
}
