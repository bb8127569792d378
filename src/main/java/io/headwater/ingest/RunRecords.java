package io.headwater.ingest;

import io.headwater.catalog.RunRecord;
import io.headwater.catalog.RunRecord.JobClaim;
import io.headwater.catalog.RunRecord.ParentClaim;
import io.headwater.catalog.Span;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.ExplicitInputs;
import io.headwater.model.CatalogChange.RunNamed;
import io.headwater.model.CatalogChange.RunSeen;
import io.headwater.model.DatasetId;
import io.headwater.model.RunState;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Run records that hold what a single event says. */
final class RunRecords {

  private RunRecords() {}

  static RunRecord of(RunSeen seen) {
    long at = Times.nanos(seen.at());
    boolean over = seen.state().isTerminal();
    SortedMap<DatasetId, SortedSet<DatasetId>> explicit = new TreeMap<>();
    for (ExplicitInputs stated : seen.explicit()) {
      explicit.computeIfAbsent(stated.output(), _ -> new TreeSet<>()).addAll(stated.inputs());
    }
    SortedSet<Ending> endings = new TreeSet<>(RunRecord.ENDINGS);
    endings.addAll(seen.ended());
    return new RunRecord(
        seen.run(),
        new JobClaim(true, at, seen.job()),
        new TreeSet<>(Set.of(seen.job())),
        Span.at(at),
        Optional.of(Sightings.at(seen.at())),
        seen.state(),
        over ? OptionalLong.empty() : OptionalLong.of(at),
        over ? OptionalLong.of(at) : OptionalLong.empty(),
        new TreeSet<>(seen.inputs()),
        new TreeSet<>(seen.outputs()),
        explicit,
        endings,
        seen.parent().map(parent -> new ParentClaim(at, parent)),
        Optional.empty(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  static RunRecord named(RunNamed named) {
    long at = Times.nanos(named.at());
    return new RunRecord(
        named.run(),
        new JobClaim(false, at, named.job()),
        new TreeSet<>(),
        Span.at(at),
        Optional.empty(),
        RunState.OTHER,
        OptionalLong.empty(),
        OptionalLong.empty(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeMap<>(),
        new TreeSet<>(RunRecord.ENDINGS),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }
}
