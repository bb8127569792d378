package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows are wanted; all that is given must hold.
 *
 * @param who a principal's name
 * @param action an operation's name
 * @param subject an id
 * @param from not before
 * @param to before
 */
public record AuditFilter(
    Optional<String> who,
    Optional<String> action,
    Optional<String> subject,
    Optional<AuditOutcome> outcome,
    Optional<Instant> from,
    Optional<Instant> to) {

  /** All rows. */
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int LONGEST = 500;

  public AuditFilter {
    if (Stream.of(who, action, subject)
        .flatMap(Optional::stream)
        .anyMatch(text -> text.length() > LONGEST || text.indexOf('\0') >= 0)) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "who, action and subject have at most " + LONGEST + " characters");
    }
  }

  /** The first nanosecond that is wanted; times that cannot be kept are moved to the nearest. */
  public long fromNanos() {
    return from.map(AuditFilter::nanos).orElse(Long.MIN_VALUE);
  }

  /** The first nanosecond that is no longer wanted. */
  public long toNanos() {
    return to.map(AuditFilter::nanos).orElse(Long.MAX_VALUE);
  }

  private static long nanos(Instant time) {
    Instant late = time.isBefore(Times.EARLIEST) ? Times.EARLIEST : time;
    return Times.nanos(late.isAfter(Times.LATEST) ? Times.LATEST : late);
  }

  /** A short text that tells this filter from every other. */
  public String fingerprint() {
    String all =
        String.join(
            "\n",
            who.orElse(""),
            action.orElse(""),
            subject.orElse(""),
            outcome.map(Enum::name).orElse(""),
            Long.toString(fromNanos()),
            Long.toString(toNanos()));
    byte[] digest = AuditEncoding.sha256().digest(all.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }
}
