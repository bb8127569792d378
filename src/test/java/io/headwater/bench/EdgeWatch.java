package io.headwater.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks over GraphQL for edges until each is shown. One question at a time asks for all that are
 * waited for, every few milliseconds: so watching costs the same however long they take, and takes
 * little of what the intake could use.
 */
final class EdgeWatch implements AutoCloseable {

  private static final long LONGEST = 30_000_000_000L;

  /** Most edges in one question; the oldest come first. */
  private static final int MOST = 500;

  private static final String QUESTION =
      "query($roots: [ID!]!) { lineage(roots: $roots, depth: 1) { isPartial compact { ids edges } } }";

  private final String url;
  private final long pause;
  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Queue<Expected> expected = new ConcurrentLinkedQueue<>();
  private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread = Thread.ofVirtual().unstarted(this::watch);
  private volatile boolean isComplete;

  private record Expected(NewEdges.NewEdge edge, long appended) {}

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
    thread.start();
  }

  /** Begins to ask for an edge; returns at once. */
  void expect(NewEdges.NewEdge edge, long appended) {
    expected.add(new Expected(edge, appended));
  }

  private void watch() {
    try {
      long before = System.nanoTime();
      while (!isComplete || !expected.isEmpty()) {
        List<Expected> waiting = expected.stream().limit(MOST).toList();
        if (!waiting.isEmpty()) {
          before = ask(waiting, before);
        }
        Thread.sleep(pause);
      }
    } catch (IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asks once.
   *
   * @param before when the question before this one was sent
   * @return when this one was
   */
  private long ask(List<Expected> waiting, long before) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    HttpResponse<byte[]> answer =
        client.send(question(waiting), HttpResponse.BodyHandlers.ofByteArray());
    long now = System.nanoTime();
    Set<String> shown = shown(mapper.readTree(answer.body()));
    for (Expected one : waiting) {
      if (shown.contains(one.edge().to().nodeId())) {
        expected.remove(one);
        seen.add(
            new Seen(one.appended(), now - one.appended(), now - Math.max(before, one.appended())));
      } else if (now - one.appended() > LONGEST) {
        expected.remove(one);
        failures.add(
            "%s was not shown within %d s"
                .formatted(one.edge().to().nodeId(), LONGEST / 1_000_000_000));
      }
    }
    return asked;
  }

  /** Always the same document, as tools send it: the server reads it once. */
  private HttpRequest question(List<Expected> waiting) {
    List<String> roots =
        waiting.stream().map(one -> one.edge().from().nodeId()).distinct().toList();
    try {
      byte[] body =
          mapper.writeValueAsBytes(Map.of("query", QUESTION, "variables", Map.of("roots", roots)));
      return HttpRequest.newBuilder(URI.create(url + "/graphql"))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofByteArray(body))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("names are texts", e);
    }
  }

  /** Where the edges of an answer lead: to what is waited for only one does. */
  private static Set<String> shown(JsonNode answer) throws IOException {
    JsonNode compact = answer.at("/data/lineage/compact");
    if (!compact.has("edges") || answer.at("/data/lineage/isPartial").asBoolean()) {
      throw new IOException("unexpected answer: " + answer);
    }
    JsonNode ids = compact.get("ids");
    // Pairs of indexes.
    JsonNode edges = compact.get("edges");
    Set<String> shown = new HashSet<>();
    for (int i = 0; i < edges.size(); i += 2) {
      shown.add(ids.get(edges.get(i + 1).asInt()).asText());
    }
    return shown;
  }

  /** Waits for every edge that was expected, and returns when each was seen. */
  List<Seen> await() throws InterruptedException {
    isComplete = true;
    if (!thread.join(Duration.ofNanos(LONGEST * 2))) {
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
    thread.interrupt();
    client.shutdownNow();
  }
}
