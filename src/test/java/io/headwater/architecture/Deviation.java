package io.headwater.architecture;

import java.util.List;

/**
 * A class that may use what its package may not.
 *
 * @param user the class, without {@code io.headwater.}; its nested classes are meant too
 * @param library what it may use
 * @param reason why this is better than keeping the rule
 */
record Deviation(String user, Library library, String reason) {

  static final List<Deviation> KNOWN =
      List.of(
          new Deviation(
              "catalog.jpa.JpaDeadLetters",
              Library.KAFKA,
              "a replay sends the stored record as it was and marks it in the same transaction"),
          new Deviation(
              "ingest.http.LineageResource",
              Library.KAFKA,
              "appends what was posted to the intake topic and answers once it is durable"),
          new Deviation(
              "ingest.http.ManifestResource",
              Library.KAFKA,
              "appends what was posted to the intake topic and answers once it is durable"),
          new Deviation(
              "ingest.http.Visibility",
              Library.KAFKA,
              "waits for the place in the topic that the append was given"),
          new Deviation(
              "cli.PublishDemo",
              Library.KAFKA,
              "runs beside the server, as any other producer of events does"),
          new Deviation(
              "ingest.Json",
              Library.JSON,
              "the one bounded reader of what comes in, shared by the intake over HTTP and Kafka"));

  boolean covers(String className, Library used) {
    return library.equals(used) && (className.equals(user) || className.startsWith(user + "$"));
  }
}
