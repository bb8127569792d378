package io.headwater.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command asks, and as whom. */
final class ServerOptions {

  @Option(
      names = "--url",
      defaultValue = "${env:HEADWATER_URL:-http://127.0.0.1:8080}",
      description = "the server; HEADWATER_URL, else http://127.0.0.1:8080")
  @SuppressWarnings("NullAway.Init")
  private URI url;

  @Option(
      names = "--token",
      defaultValue = "${env:HEADWATER_TOKEN}",
      description = "sent to the server; better in HEADWATER_TOKEN")
  private @Nullable String token;

  /**
   * The server.
   *
   * @throws CommandFailure USAGE when its address is none
   */
  ServerClient client() throws CommandFailure {
    String scheme = url.getScheme();
    if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new CommandFailure(
          Exit.USAGE, "--url " + url + " is no address; it looks like http://127.0.0.1:8080.");
    }
    return new ServerClient(url, Optional.ofNullable(token).filter(secret -> !secret.isBlank()));
  }
}
