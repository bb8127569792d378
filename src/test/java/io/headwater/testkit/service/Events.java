package io.headwater.testkit.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds small OpenLineage events. */
public final class Events {

  private Events() {}

  /**
   * An event of a run.
   *
   * @param runId its run
   * @param text the event as JSON
   */
  public record Event(String runId, String text) {

    /** As it is sent. */
    public byte[] body() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** An event of a new run that touches no dataset. */
  public static Event run(String namespace, String job, String type) {
    return run(namespace, job, type, List.of(), List.of());
  }

  /** An event of a new run that reads and writes datasets of a namespace. */
  public static Event run(
      String namespace, String job, String type, List<String> inputs, List<String> outputs) {
    String runId = UUID.randomUUID().toString();
    String text =
        """
        {"eventType": "%s", "eventTime": "%s", "run": {"runId": "%s"},
         "job": {"namespace": "%s", "name": "%s"}, "inputs": %s, "outputs": %s,
         "producer": "https://example.com/tests",
         "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"}\
        """
            .formatted(
                type,
                Instant.now(),
                runId,
                namespace,
                job,
                datasets(namespace, inputs),
                datasets(namespace, outputs));
    return new Event(runId, text);
  }

  private static String datasets(String namespace, List<String> names) {
    return names.stream()
        .map(name -> "{\"namespace\": \"" + namespace + "\", \"name\": \"" + name + "\"}")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
