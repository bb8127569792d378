package io.headwater.testkit.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One subscription over graphql-transport-ws. */
public final class GraphQlSocket implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  private GraphQlSocket(URI uri) {
    this.socket =
        client
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(uri, new Listener())
            .join();
  }

  /** Subscribes, once the server has acknowledged the connection. */
  public static GraphQlSocket subscribe(URI uri, String query) throws InterruptedException {
    GraphQlSocket opened = new GraphQlSocket(uri);
    opened.send(Map.of("type", "connection_init"));
    opened.await("connection_ack");
    opened.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", query)));
    // Messages are handled in turn: the pong tells that the subscription was read.
    opened.send(Map.of("type", "ping"));
    opened.await("pong");
    return opened;
  }

  /** The payload of the next answer; fails after ten seconds without one. */
  public JsonNode next() throws InterruptedException {
    return await("next").path("payload");
  }

  private JsonNode await(String type) throws InterruptedException {
    while (true) {
      JsonNode message = messages.poll(10, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no message '" + type + "' in ten seconds");
      }
      if (message.path("type").asText().equals(type)) {
        return message;
      }
      if (message.path("type").asText().matches("error|complete")) {
        throw new AssertionError("instead of '" + type + "': " + message);
      }
    }
  }

  private void send(Map<String, Object> message) {
    try {
      socket.sendText(MAPPER.writeValueAsString(message), true).join();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          messages.add(MAPPER.readTree(text.toString()));
        } catch (JsonProcessingException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
