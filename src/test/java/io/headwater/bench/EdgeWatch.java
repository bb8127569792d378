package io.headwater.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks over GraphQL for edges until each is shown, every few milliseconds, or every twentieth of
 * the time waited so far where that is longer, each edge on a thread and connection of its own.
 */
final class EdgeWatch implements AutoCloseable {

  private static final long LONGEST = 30_000_000_000L;

  /** Milliseconds; nothing is shown that soon, and questions cost what the intake could use. */
  private static final long HEAD_START = 30;

  private final String url;
  private final long pause;
  private final ObjectMapper mapper = new ObjectMapper();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  /**
   * When an edge was shown.
   *
   * @param appended when its event was acknowledged, by {@link System#nanoTime}
   * @param nanos from then until the answer that shows it had arrived
   * @param error how much of that may be due to asking only now and then: from the sending of the
   *     last question that did not show it to the answer that did
   */
  record Seen(long appended, long nanos, long error) {}

  EdgeWatch(String url, int pause) {
    this.url = url;
    this.pause = pause;
  }

  /** Begins to ask for an edge; returns at once. */
  void expect(NewEdges.NewEdge edge, long appended) {
    threads.execute(() -> {
      try {
        ask(edge, appended);
      } catch (IOException e) {
        failures.add(edge.to().nodeId() + ": " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void ask(NewEdges.NewEdge edge, long appended) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"query\":\"{ lineage(roots: [\\\"%s\\\"], depth: 1) { compact { ids edges } } }\"}"
                        .formatted(edge.from().nodeId())))
            .build();
    long before = appended;
    Thread.sleep(HEAD_START);
    while (true) {
      long asked = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long now = System.nanoTime();
      if (shows(mapper.readTree(answer.body()), edge)) {
        seen.add(new Seen(appended, now - appended, now - before));
        return;
      }
      if (now - appended > LONGEST) {
        failures.add(
            "%s was not shown within %d s, but %s"
                .formatted(
                    edge.to().nodeId(),
                    LONGEST / 1_000_000_000,
                    new String(answer.body(), StandardCharsets.UTF_8)));
        return;
      }
      before = asked;
      // What takes long is asked for less often, or the questions would be most of the work.
      Thread.sleep(Math.max(pause, (now - appended) / 1_000_000 / 20));
    }
  }

  /** A root that is known later than what is read from it is an error until then. */
  private static boolean shows(JsonNode answer, NewEdges.NewEdge edge) throws IOException {
    if (answer.at("/errors/0/extensions/code").asText().equals("NOT_FOUND")) {
      return false;
    }
    JsonNode compact = answer.at("/data/lineage/compact");
    if (!compact.has("edges")) {
      throw new IOException("unexpected answer: " + answer);
    }
    // Pairs of indexes; the root is the first node.
    JsonNode edges = compact.get("edges");
    for (int i = 0; i < edges.size(); i += 2) {
      String to = compact.get("ids").get(edges.get(i + 1).asInt()).asText();
      if (edges.get(i).asInt() == 0 && to.equals(edge.to().nodeId())) {
        return true;
      }
    }
    return false;
  }

  /** Waits for every edge that was expected, and returns when each was seen. */
  List<Seen> await() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(LONGEST * 2, TimeUnit.NANOSECONDS)) {
      failures.add("questions did not end");
    }
    return List.copyOf(seen);
  }

  /** What went wrong; empty when every edge was shown. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.shutdownNow();
  }
}
