package io.headwater.ingest.openlineage;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Times as producers write them: ISO-8601, with a zone by the specification, often without one. */
final class EventTimes {

  private static final DateTimeFormatter LENIENT =
      new java.time.format.DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .optionalStart()
          .appendLiteral('[')
          .appendZoneRegionId()
          .appendLiteral(']')
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private EventTimes() {}

  /**
   * Reads an event's time. Without a zone it is taken as UTC, and a warning says so.
   *
   * @throws CatalogException UNPLACEABLE_EVENT when it is missing, no time, or beyond what can be
   *     kept
   */
  static Instant read(@Nullable String text, Warnings warnings) {
    if (text == null || text.isBlank()) {
      throw new CatalogException(
          ErrorCode.UNPLACEABLE_EVENT,
          "eventTime is missing; give it as ISO-8601, e.g. 2026-01-31T10:15:30Z");
    }
    try {
      TemporalAccessor parsed =
          LENIENT.parseBest(text.strip(), java.time.OffsetDateTime::from, LocalDateTime::from);
      Instant time;
      if (parsed instanceof java.time.OffsetDateTime zoned) {
        time = zoned.toInstant();
      } else {
        warnings.add("eventTime has no zone, UTC is assumed");
        time = LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      }
      Times.nanos(time);
      return time;
    } catch (DateTimeException e) {
      throw new CatalogException(
          ErrorCode.UNPLACEABLE_EVENT,
          "eventTime '"
              + Warnings.shorten(text)
              + "' is no time; give it as ISO-8601, e.g. 2026-01-31T10:15:30Z",
          e);
    }
  }
}
