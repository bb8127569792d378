package io.headwater.ingest;

import io.headwater.catalog.identity.IdentityService;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.Walks;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.Faults;
import io.headwater.testkit.memory.MemoryChanges;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.MemoryGraph;
import io.headwater.testkit.memory.MemoryIdentities;
import io.headwater.testkit.memory.MemoryRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stores in memory with an intake before them and lineage behind them. */
public final class MemoryMesh {

  /** What the records hold. */
  public final MemoryRecords records = new MemoryRecords();

  /** What the graph holds. */
  public final MemoryGraph graph = new MemoryGraph();

  /** What was published. */
  public final MemoryChanges changes = new MemoryChanges();

  /** What readers were told of identities. */
  public final List<DatasetId> told = new ArrayList<>();

  /** Takes events in. */
  public final Intake intake;

  /** Stores that never fail. */
  public MemoryMesh() {
    intake = new Intake(records, graph, changes);
  }

  /** Stores that fail as told. */
  public MemoryMesh(Faults faults) {
    intake = new Intake(faults.in(records), faults.in(graph), faults.in(changes));
  }

  /** People's word on identities. */
  public IdentityService identities() {
    return new IdentityService(
        graph.decisions, new MemoryIdentities(graph), told::addAll, SpellingRules.usual());
  }

  /** Lineage of what is stored; the order of stored edges is random. */
  public LineageQueries lineage(Duration window, Random random) {
    return Walks.over(new MemoryEdges(graph, random.nextLong()), window);
  }

  /** Everything stored. */
  public String dump() {
    return records.dump() + "\n" + graph.dump();
  }
}
