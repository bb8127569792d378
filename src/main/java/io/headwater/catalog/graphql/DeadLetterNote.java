package io.headwater.catalog.graphql;

import io.headwater.catalog.DeadLetter;
import io.headwater.model.ErrorCode;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** A record that could not be used, kept with its cause until somebody replays it. */
@Type("DeadLetter")
@Description("A record that could not be used, kept with its cause until somebody replays it.")
public final class DeadLetterNote {

  private final DeadLetter letter;

  DeadLetterNote(DeadLetter letter) {
    this.letter = letter;
  }

  /** {@code topic/partition/offset} of the record it was. */
  @Id
  public String getId() {
    return letter.id();
  }

  /** The topic it came from. */
  public String getTopic() {
    return letter.topic();
  }

  /** The partition it came from. */
  public int getPartition() {
    return letter.partition();
  }

  /** Its offset there. */
  public long getOffset() {
    return letter.offset();
  }

  /** What was wrong. */
  public ErrorCode getCode() {
    return letter.code();
  }

  /** Place and remedy. */
  public String getMessage() {
    return letter.message();
  }

  /** The record's value as text, at most 100,000 characters of it. */
  @Description("The record's value as text, at most 100,000 characters of it.")
  public String getPayload() {
    return letter.payload();
  }

  /** How many bytes the whole value has. */
  public long getPayloadBytes() {
    return letter.payloadBytes();
  }

  /** When the record was appended. */
  public Instant getReceivedAt() {
    return letter.receivedAt();
  }

  /** When it was sent again; null when it never was. */
  @Nullable
  public Instant getReplayedAt() {
    return letter.replayedAt().orElse(null);
  }
}
