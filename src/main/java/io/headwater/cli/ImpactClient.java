package io.headwater.cli;

import io.headwater.impact.Severity;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Asks a server what changes would break.
 *
 * @param server which
 */
record ImpactClient(ServerClient server) {

  /**
   * What the server says.
   *
   * @param verdict the worst of the findings
   * @param text the report
   */
  record Answer(Severity verdict, String text) {}

  /**
   * Posts proposals.
   *
   * @param body by {@link RequestBody}
   * @param mediaType of the report
   * @param failOn {@code breaking}, {@code dangerous} or {@code never}
   * @throws CommandFailure USAGE when the server refuses the request, UNREACHABLE when it does not
   *     answer or cannot
   */
  Answer post(byte[] body, String mediaType, String failOn) throws CommandFailure {
    return server.post(
        "/api/v1/impact?failOn=" + failOn,
        body,
        mediaType,
        (answer, in) ->
            new Answer(verdict(answer), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
  }

  private Severity verdict(HttpResponse<?> answer) throws CommandFailure {
    String word = answer.headers().firstValue("Headwater-Verdict").orElse("");
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailure(
                Exit.UNREACHABLE,
                server.address()
                    + " answers without a verdict: it is no Headwater, or another version."));
  }
}
