package io.headwater.model;

/**
 * A run of a job.
 *
 * @param value as the producer sent it: a UUID by the specification, any text in practice; not
 *     blank
 */
public record RunId(String value) implements EntityId, Comparable<RunId> {

  public RunId {
    Names.requireName("run id", value);
    Names.requireId(value);
  }

  @Override
  public String nodeId() {
    return NodeIds.of("run", value);
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }
}
