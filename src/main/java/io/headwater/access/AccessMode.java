package io.headwater.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** Whether callers sign in, and the first administrator's secret. Thread-safe. */
@ApplicationScoped
public class AccessMode {

  /** Fewest characters of the first administrator's secret. */
  public static final int SHORTEST_SECRET = 20;

  private boolean isOpen;
  private Optional<byte[]> secretHash = Optional.empty();

  /** The two modes. */
  public enum Kind {
    /** No sign-in. */
    OPEN,
    /** Whoever calls signs in. */
    SECURED
  }

  /** For the container's proxies. */
  protected AccessMode() {}

  /**
   * The mode that settings ask for.
   *
   * @throws IllegalStateException when they contradict themselves, with the remedy
   */
  @Inject
  public AccessMode(AccessSettings settings) {
    Optional<String> secret = secret(settings);
    boolean canSignIn = secret.isPresent() || settings.oidc();
    isOpen = settings.mode().map(Kind.OPEN::equals).orElse(!canSignIn);
    if (isOpen && canSignIn) {
      throw new IllegalStateException(
          "Access is set to open, and yet there is a way to sign in. Take HEADWATER_ACCESS=open"
              + " away, or HEADWATER_ADMIN_SECRET, HEADWATER_ADMIN_SECRET_FILE and HEADWATER_OIDC.");
    }
    if (!isOpen && !canSignIn) {
      throw new IllegalStateException(
          "Access is set to secured, but nobody could sign in. Set HEADWATER_ADMIN_SECRET (or"
              + " HEADWATER_ADMIN_SECRET_FILE) to make the first API token with it, or"
              + " HEADWATER_OIDC=true and HEADWATER_OIDC_URL.");
    }
    secretHash = secret.map(TokenText::hash);
  }

  private static Optional<String> secret(AccessSettings settings) {
    Optional<String> secret =
        settings
            .adminSecret()
            .or(() -> settings.adminSecretFile().map(AccessMode::read))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
      throw new IllegalStateException(
          "The administrator's secret has fewer than "
              + SHORTEST_SECRET
              + " characters; make one with: openssl rand -base64 32");
    }
    return secret;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(
          "HEADWATER_ADMIN_SECRET_FILE names " + file + ", which cannot be read", e);
    }
  }

  /** Whether there is no sign-in. */
  public boolean isOpen() {
    return isOpen;
  }

  /** Whether this is the first administrator's secret. Takes the same time for any text. */
  public boolean isAdminSecret(String text) {
    return secretHash.isPresent() && MessageDigest.isEqual(secretHash.get(), TokenText.hash(text));
  }
}
