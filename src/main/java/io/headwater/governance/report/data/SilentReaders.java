package io.headwater.governance.report.data;

import io.headwater.lineage.EdgeSource.Access.Kind;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds jobs that read and of which lineage does not show what they make of it. */
final class SilentReaders {

  /** How they are told. */
  static final String HOW = "a job that writes nothing lineage knows";

  private SilentReaders() {}

  /** What each such job reads of some datasets. */
  static SortedMap<JobId, SortedSet<DatasetId>> find(MeshState state, Set<DatasetId> datasets) {
    SortedMap<JobId, SortedSet<DatasetId>> readers = new TreeMap<>();
    for (LiveLineage.Access access : state.lineage().accesses(datasets)) {
      if (access.kind() == Kind.READS && datasets.contains(access.dataset())) {
        readers.computeIfAbsent(access.job(), _ -> new TreeSet<>()).add(access.dataset());
      }
    }
    for (LiveLineage.Access access : state.lineage().accessesOf(new HashSet<>(readers.keySet()))) {
      if (access.kind() == Kind.WRITES) {
        readers.remove(access.job());
      }
    }
    return readers;
  }
}
