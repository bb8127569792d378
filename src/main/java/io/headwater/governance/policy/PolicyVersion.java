package io.headwater.governance.policy;

import io.headwater.model.ContentHash;
import java.time.Instant;
import java.util.Comparator;

/**
 * One version of a wording. Versions are only ever added.
 *
 * @param key of the wording
 * @param state whether the wording holds or is retired from then on
 * @param at when it was published; of several the newest counts
 * @param by who published or retired it
 * @param reason why it was retired; empty of others
 * @param source the file that it stands in, as sent; empty of a retirement
 */
public record PolicyVersion(
    Policy.Key key, State state, Instant at, String by, String reason, String source) {

  /** By which of two versions counts: the later one, then by content. */
  public static final Comparator<PolicyVersion> ORDER =
      Comparator.comparing(PolicyVersion::at)
          .thenComparing(PolicyVersion::state)
          .thenComparing(PolicyVersion::hash)
          .thenComparing(PolicyVersion::by)
          .thenComparing(PolicyVersion::reason);

  /** Whether the wording holds. */
  public enum State {
    ACTIVE,
    RETIRED
  }

  /** Of the file. */
  public String hash() {
    return ContentHash.of(source);
  }
}
