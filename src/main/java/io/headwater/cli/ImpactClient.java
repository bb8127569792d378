package io.headwater.cli;

import io.headwater.impact.Severity;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Asks a server.
 *
 * @param server its address, e.g. {@code http://127.0.0.1:8080}
 * @param token sent as a bearer token
 */
record ImpactClient(URI server, Optional<String> token) {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(2);

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
    String address = server.toString().replaceAll("/+$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/impact?failOn=" + failOn))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("Accept", mediaType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    HttpResponse<String> response = send(address, request.build());
    if (response.statusCode() == 200) {
      return new Answer(verdict(address, response), response.body());
    }
    boolean refused = response.statusCode() >= 400 && response.statusCode() < 500;
    String what =
        RequestBody.findProblem(response.body())
            .orElse(
                "HTTP "
                    + response.statusCode()
                    + (response.statusCode() == 401 || response.statusCode() == 403
                        ? "; give a token that may ask, with --token or HEADWATER_TOKEN"
                        : ""));
    throw refused
        ? new CommandFailure(Exit.USAGE, "Headwater refuses: " + what)
        : new CommandFailure(
            Exit.UNREACHABLE, "Headwater at " + address + " cannot answer: " + what);
  }

  private static HttpResponse<String> send(String address, HttpRequest request)
      throws CommandFailure {
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    if ("http".equals(request.uri().getScheme())) {
      builder.sslContext(trustingNobody());
    }
    try (HttpClient client = builder.build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.UNREACHABLE,
          "Headwater at %s does not answer (%s): start it, or name another with --url or HEADWATER_URL."
              .formatted(address, reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(Exit.UNREACHABLE, "interrupted.");
    }
  }

  /** Plain HTTP needs no certificates, and to read those of the JDK takes a tenth of a second. */
  static SSLContext trustingNobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[0], new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  static String reason(IOException failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> "no connection within " + CONNECT.toSeconds() + " s";
      case HttpTimeoutException _ -> "no answer within " + ANSWER.toSeconds() + " s";
      case ConnectException _ -> "no connection";
      default -> failure.getMessage() == null ? "the connection broke" : failure.getMessage();
    };
  }

  private static Severity verdict(String address, HttpResponse<String> response)
      throws CommandFailure {
    String word = response.headers().firstValue("Headwater-Verdict").orElse("");
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailure(
                Exit.UNREACHABLE,
                address + " answers without a verdict: it is no Headwater, or another version."));
  }
}
