package io.headwater.governance.policy.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as an Open Policy Agent would, on loopback: what it was told to, when it was told to. */
final class DecisionServer implements AutoCloseable {

  /** The bodies that were posted. */
  final List<String> questions = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "{}";
  private volatile long pause;

  DecisionServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/data/headwater", this::answer);
    server.start();
  }

  DecisionServer answering(int with, String text) {
    status = with;
    answer = text;
    return this;
  }

  /** Sends headers at once and the body only after some milliseconds. */
  DecisionServer pausing(long milliseconds) {
    pause = milliseconds;
    return this;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/data/headwater");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      questions.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      byte[] bytes = answer.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      Thread.sleep(pause);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
