package io.headwater.governance.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policies that come with Headwater: a file on the class path. Thread-safe. */
@ApplicationScoped
public class StarterPolicies {

  /** Where they are. */
  public static final String FILE = "/policies/starter.yaml";

  /** Who published them. */
  public static final String BY = "Headwater";

  /** The text of the file. */
  public static String text() {
    try (InputStream in = StarterPolicies.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private final PolicyDocument document;

  StarterPolicies(PolicyWorkshop workshop) {
    document = workshop.check(text(), ClassificationLevels.USUAL).get();
  }

  /** What the file says. */
  PolicyDocument document() {
    return document;
  }
}
