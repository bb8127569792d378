package io.headwater.catalog;

import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that could not be used, kept with its cause until somebody replays it.
 *
 * @param id {@code topic/partition/offset} of the record it was
 * @param topic where it came from
 * @param partition where it came from
 * @param offset where it came from
 * @param code what was wrong
 * @param message place and remedy
 * @param payload the record's value as text, at most 100,000 characters of it
 * @param payloadBytes how many bytes the whole value has
 * @param receivedAt when the record was appended
 * @param replayedAt when it was sent again; empty when it never was
 */
public record DeadLetter(
    String id,
    String topic,
    int partition,
    long offset,
    ErrorCode code,
    String message,
    String payload,
    long payloadBytes,
    Instant receivedAt,
    Optional<Instant> replayedAt) {}
