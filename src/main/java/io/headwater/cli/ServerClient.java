package io.headwater.cli;

import java.io.IOException;
import java.io.InputStream;
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
record ServerClient(URI server, Optional<String> token) {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final int LONGEST_PROBLEM = 10_000;

  /**
   * Reads an answer of status 200.
   *
   * @param <T> what is made of it
   */
  interface Reader<T> {
    T read(HttpResponse<InputStream> answer, InputStream body) throws IOException, CommandFailure;
  }

  /** The address without slashes at its end. */
  String address() {
    return server.toString().replaceAll("/+$", "");
  }

  /**
   * Asks.
   *
   * @param target path and query, with a slash at its beginning
   * @throws CommandFailure USAGE when the server refuses the request, UNREACHABLE when it does not
   *     answer or cannot
   */
  <T> T get(String target, Reader<T> reader) throws CommandFailure {
    return send(request(target).GET(), reader);
  }

  /**
   * Sends JSON.
   *
   * @param accept the media type that the answer shall have
   * @throws CommandFailure as {@link #get}
   */
  <T> T post(String target, byte[] json, String accept, Reader<T> reader) throws CommandFailure {
    return send(
        request(target)
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofByteArray(json)),
        reader);
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(address() + target)).timeout(ANSWER);
  }

  private <T> T send(HttpRequest.Builder request, Reader<T> reader) throws CommandFailure {
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    if ("http".equals(server.getScheme())) {
      builder.sslContext(trustingNobody());
    }
    try (HttpClient client = builder.build()) {
      HttpResponse<InputStream> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw refusal(answer.statusCode(), body.readNBytes(LONGEST_PROBLEM));
        }
        return reader.read(answer, body);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.UNREACHABLE,
          "Headwater at %s does not answer (%s): start it, or name another with --url or HEADWATER_URL."
              .formatted(address(), reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(Exit.UNREACHABLE, "interrupted.");
    }
  }

  private CommandFailure refusal(int status, byte[] body) {
    String what =
        RequestBody.findProblem(new String(body, StandardCharsets.UTF_8))
            .orElse(
                "HTTP "
                    + status
                    + (status == 401 || status == 403
                        ? "; give a token that may ask, with --token or HEADWATER_TOKEN"
                        : ""));
    return status >= 400 && status < 500
        ? new CommandFailure(Exit.USAGE, "Headwater refuses: " + what)
        : new CommandFailure(
            Exit.UNREACHABLE, "Headwater at " + address() + " cannot answer: " + what);
  }

  /** Plain HTTP needs no certificates, and to read those of the JDK takes a tenth of a second. */
  private static SSLContext trustingNobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[0], new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> "no connection within " + CONNECT.toSeconds() + " s";
      case HttpTimeoutException _ -> "no answer within " + ANSWER.toSeconds() + " s";
      case ConnectException _ -> "no connection";
      default -> failure.getMessage() == null ? "the connection broke" : failure.getMessage();
    };
  }
}
