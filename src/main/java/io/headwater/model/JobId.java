package io.headwater.model;

import java.util.Comparator;

/**
 * A job: a process that reads and writes datasets.
 *
 * @param namespace the scheduler or platform it runs on; not blank
 * @param name its name there; not blank
 */
public record JobId(String namespace, String name) implements EntityId, Comparable<JobId> {

  private static final Comparator<JobId> ORDER =
      Comparator.comparing(JobId::namespace).thenComparing(JobId::name);

  public JobId {
    Names.requireName("job namespace", namespace);
    Names.requireName("job name", name);
    Names.requireId(namespace, name);
  }

  @Override
  public String nodeId() {
    return NodeIds.of("job", namespace, name);
  }

  @Override
  public int compareTo(JobId other) {
    return ORDER.compare(this, other);
  }
}
