package io.headwater.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The texts of API tokens. They hold 256 random bits, so one SHA-256 without salt is enough to keep
 * them: there is nothing to guess, and nothing to look up beforehand.
 */
public final class TokenText {

  /** How each begins, so that tools which look for leaked secrets know them. */
  public static final String PREFIX = "hwt_";

  private static final int RANDOM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TokenText() {}

  /** A new one. */
  public static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a text may be one. */
  public static boolean isToken(String text) {
    return text.startsWith(PREFIX);
  }

  /** What is kept of a text: its SHA-256. */
  public static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
