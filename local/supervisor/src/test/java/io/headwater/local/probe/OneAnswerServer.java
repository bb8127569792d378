package io.headwater.local.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A hand-written server: reads a fixed number of bytes per connection, sends an answer, hangs up.
 */
final class OneAnswerServer implements AutoCloseable {
  private final ServerSocket socket;
  private final int requestBytes;
  private final List<byte[]> answers;
  private final List<byte[]> requests = Collections.synchronizedList(new ArrayList<>());

  /** The n-th connection gets the n-th answer; the last answer is repeated. */
  OneAnswerServer(int requestBytes, byte[]... answers) throws IOException {
    this.socket = new ServerSocket(0, 10, InetAddress.getByName(Endpoint.LOOPBACK));
    this.requestBytes = requestBytes;
    this.answers = List.of(answers);
    Thread.ofVirtual().start(this::serve);
  }

  Endpoint endpoint() {
    return Endpoint.local(socket.getLocalPort());
  }

  List<byte[]> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    for (int i = 0; !socket.isClosed(); i++) {
      try (Socket connection = socket.accept()) {
        requests.add(connection.getInputStream().readNBytes(requestBytes));
        connection.getOutputStream().write(answers.get(Math.min(i, answers.size() - 1)));
        connection.getOutputStream().flush();
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
