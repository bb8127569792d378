package io.headwater.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The audit trail of a running server.
 *
 * @param server its address
 * @param token sent as a bearer token
 */
record AuditServer(URI server, Optional<String> token) {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final int LONGEST_PROBLEM = 10_000;
  private static final int LONGEST_KEYS = 10_000_000;

  /** Does something with a stream. */
  interface Reader {
    void read(InputStream in) throws IOException;
  }

  /** The public keys, as PEM. */
  String keys() throws CommandFailure {
    StringBuilder keys = new StringBuilder();
    get(
        "/api/v1/audit/keys",
        in -> keys.append(new String(in.readNBytes(LONGEST_KEYS), StandardCharsets.UTF_8)));
    return keys.toString();
  }

  /** The whole trail as JSON Lines. */
  void trail(Reader reader) throws CommandFailure {
    get("/api/v1/audit?format=jsonl", reader);
  }

  private void get(String path, Reader reader) throws CommandFailure {
    String address = server.toString().replaceAll("/+$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER).GET();
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    if ("http".equals(server.getScheme())) {
      builder.sslContext(ImpactClient.trustingNobody());
    }
    try (HttpClient client = builder.build()) {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        if (response.statusCode() != 200) {
          throw refusal(address, response.statusCode(), in.readNBytes(LONGEST_PROBLEM));
        }
        reader.read(in);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.UNREACHABLE,
          "Headwater at %s does not answer (%s): start it, or name another with --url or HEADWATER_URL."
              .formatted(address, ImpactClient.reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(Exit.UNREACHABLE, "interrupted.");
    }
  }

  private static CommandFailure refusal(String address, int status, byte[] body) {
    String what =
        RequestBody.findProblem(new String(body, StandardCharsets.UTF_8))
            .orElse(
                "HTTP "
                    + status
                    + (status == 401 || status == 403
                        ? "; give a token that may read the audit trail, with --token or HEADWATER_TOKEN"
                        : ""));
    return status >= 400 && status < 500
        ? new CommandFailure(Exit.USAGE, "Headwater refuses: " + what)
        : new CommandFailure(
            Exit.UNREACHABLE, "Headwater at " + address + " cannot answer: " + what);
  }
}
