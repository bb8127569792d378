package io.headwater.ingest.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of a batch of which some events were refused, in the words of the OpenLineage batch
 * API.
 *
 * @param status {@code partial_success}, or {@code failure} when none was taken
 * @param summary how many
 * @param failedEvents which were refused and why
 */
public record BatchAnswer(
    String status, Summary summary, @JsonProperty("failed_events") List<FailedEvent> failedEvents) {

  /** How many events were received, taken and refused. */
  public record Summary(int received, int successful, int failed) {}

  /**
   * An event that was refused.
   *
   * @param index its place in the array, from 0
   * @param reason why
   * @param retriable whether the same event may be taken later
   */
  public record FailedEvent(int index, String reason, boolean retriable) {}

  static BatchAnswer of(int received, List<FailedEvent> failed) {
    return new BatchAnswer(
        failed.size() == received ? "failure" : "partial_success",
        new Summary(received, received - failed.size(), failed.size()),
        failed);
  }
}
