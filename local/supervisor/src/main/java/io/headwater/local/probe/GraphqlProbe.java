package io.headwater.local.probe;

import java.nio.charset.StandardCharsets;

/**
 * Sends the smallest GraphQL query to the application.
 *
 * @param endpoint the HTTP port of the application
 */
public record GraphqlProbe(Endpoint endpoint) implements Probe {
  private static final String QUERY = "{\"query\":\"{__typename}\"}";
  static final int MAX_ANSWER_BYTES = 64 * 1024;

  @Override
  public Answer ask() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          out.write(request(endpoint, QUERY));
          out.flush();
          String answer = new String(in.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
          String status = answer.lines().findFirst().orElse("nothing");
          boolean isAnswered =
              status.startsWith("HTTP/1.1 200") && answer.contains("\"__typename\"");
          return isAnswered
              ? new Answer.Ready()
              : new Answer.NotYet("POST /graphql answered: " + status);
        });
  }

  @Override
  public String awaited() {
    return "GraphQL to answer on http://" + endpoint + "/graphql";
  }

  /** A question as it is sent; the connection ends with the answer. */
  static byte[] request(Endpoint endpoint, String query) {
    return """
    POST /graphql HTTP/1.1\r
    Host: %s\r
    Content-Type: application/json\r
    Accept: application/json\r
    Content-Length: %d\r
    Connection: close\r
    \r
    %s\
    """
        .formatted(endpoint, query.length(), query)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
