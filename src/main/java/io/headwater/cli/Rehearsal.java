package io.headwater.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the commands on made-up files against a made-up server on loopback, so that the JVM can
 * record what they load (JEP 514) and later starts are short. The launcher calls it once per build.
 */
final class Rehearsal {

  private static final String ANSWER =
      """
      HTTP/1.1 200 OK
      Content-Type: text/markdown
      Headwater-Verdict: SAFE
      Content-Length: 0
      Connection: close

      """
          .replace("\n", "\r\n");
  private static final String MANIFEST =
      """
      domain: rehearsal
      product: rehearsal
      version: 1.0.0
      fields:
        - name: id
          type: text
      """;

  private Rehearsal() {}

  /** Runs everything once and says nothing. */
  public static void main(String... args) throws IOException {
    Path file = Files.createTempFile("headwater", ".yaml");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(file, MANIFEST);
      Thread answering = Thread.ofPlatform().daemon().start(() -> answer(server));
      String url = "http://127.0.0.1:" + server.getLocalPort();
      run("impact", "--help");
      run("impact", file.toString(), "--url", url);
      for (String output : new String[] {"text", "json", "sarif"}) {
        run("validate", file.toString(), "--output", output);
      }
      // Neither a key nor a trail: it is read, refused and told, which loads what the real ones
      // need.
      run("verify", "--audit", "--file", file.toString(), "--key", file.toString());
      answering.interrupt();
    } finally {
      Files.delete(file);
    }
    // The port is closed now: what is loaded to say so is recorded too.
    run("impact", "--url", "http://127.0.0.1:1", "--fail-on", "never", "/dev/null");
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Commands.run(new Commands(), nowhere, nowhere, args);
  }

  private static void answer(ServerSocket server) {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      // The request is smaller than this and arrives at once or nearly so.
      int read = in.read(new byte[8_192]);
      if (read > 0) {
        socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // Recording is a convenience: without an answer the command has been loaded all the same.
      System.err.println(e.getMessage());
    }
  }
}
