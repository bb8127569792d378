package io.headwater.ingest;

import io.headwater.catalog.GraphReader;
import io.headwater.catalog.RecordReader;
import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RunPurge;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.IdentityService;
import io.headwater.lineage.EdgeSource;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.MemoryGraphReader;
import io.headwater.testkit.memory.MemoryRecordReader;
import io.headwater.testkit.memory.MemoryRunPurge;
import java.util.function.Supplier;

/**
 * Stores with all their doors.
 *
 * @param records writes records
 * @param intake takes events in
 * @param entries reads records
 * @param purge removes old runs
 * @param names reads names and neighbours
 * @param edges reads edges
 * @param identities people's word on which names are one dataset
 * @param decisions what they decided
 * @param content everything stored, as text
 */
record Stores(
    RecordStore records,
    Intake intake,
    RecordReader entries,
    RunPurge purge,
    GraphReader names,
    EdgeSource edges,
    IdentityService identities,
    DecisionLog decisions,
    Supplier<String> content) {

  static Stores of(MemoryMesh mesh) {
    return new Stores(
        mesh.records,
        mesh.intake,
        new MemoryRecordReader(mesh.records),
        new MemoryRunPurge(mesh.records),
        new MemoryGraphReader(mesh.graph),
        new MemoryEdges(mesh.graph, 1),
        mesh.identities(),
        mesh.graph.decisions,
        mesh::dump);
  }

  String dump() {
    return content.get();
  }
}
