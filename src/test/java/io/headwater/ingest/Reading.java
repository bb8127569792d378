package io.headwater.ingest;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Catalogs;
import io.headwater.catalog.RunEntry;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.testkit.memory.Dump;
import io.headwater.testkit.memory.RandomEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that can be read from stores, as text. */
final class Reading {

  private final Stores stores;
  private final Dump dump = new Dump();

  private Reading(Stores stores) {
    this.stores = stores;
  }

  static String of(Stores stores) {
    Reading reading = new Reading(stores);
    reading.catalog();
    reading.edges();
    return reading.dump.text();
  }

  private void catalog() {
    CatalogReader catalog = Catalogs.over(stores.names(), stores.entries());
    List<DatasetId> names = RandomEvents.datasets();
    add("dataset", catalog.findDatasets(names));
    add("reading", catalog.findJobsReading(names));
    add("writing", catalog.findJobsWriting(names));
    var datasets = catalog.listDatasets(1_000, Optional.empty());
    dump.line("datasets", datasets, catalog.countDatasets());
    add("consumers", stores.names().countConsumers(datasets.items()));
    add("names", stores.names().findNames(datasets.items()));
    var jobs = catalog.listJobs(1_000, Optional.empty());
    dump.line("jobs", jobs);
    add("job", catalog.findJobs(jobs.items()));
    add("latest", catalog.findLatestRuns(jobs.items()));
    for (JobId job : jobs.items()) {
      List<RunId> runs = new ArrayList<>();
      catalog.listRuns(job, 1_000, Optional.empty()).items().stream()
          .map(RunEntry::id)
          .forEach(runs::add);
      dump.line("runs of", job, runs);
    }
    for (int first : List.of(1, 3)) {
      catalog
          .listRuns(jobs.items(), first)
          .forEach((job, slice) ->
              dump.line(
                  "first runs of", job, slice.items(), slice.next().isPresent(), slice.total()));
    }
    add("history", catalog.findHistories(jobs.items()));
    stores
        .entries()
        .findRunShapes(jobs.items(), 2)
        .forEach((job, shapes) -> dump.line("has older runs", job, shapes.hasOlderRuns()));
    List<RunId> runs = stores.entries().listRunIds(1_000, Optional.empty());
    dump.line("run ids", runs);
    add("run", catalog.findRuns(runs));
  }

  private void edges() {
    List<DatasetId> all = stores.names().listDatasets(1_000, Optional.empty()).items();
    for (Side side : Side.values()) {
      stores
          .edges()
          .listFlows(all, side)
          .forEach(flow -> dump.line(side, flow, Arrays.toString(flow.seen().points())));
      stores
          .edges()
          .listColumnFlows(all, side)
          .forEach(
              flow -> dump.line(side, flow, Arrays.toString(flow.observation().seen().points())));
    }
    stores
        .edges()
        .listAccesses(all)
        .forEach(access -> dump.line(access, Arrays.toString(access.seen().points())));
    stores.edges().listObservations(all).forEach(observation -> dump.line(observation));
    add("columns", stores.edges().findColumns(all));
    add("endings", stores.edges().findEndings(all));
    for (DatasetId dataset : all) {
      dump.line("former", dataset, new TreeSet<>(stores.edges().findFormerNames(List.of(dataset))));
    }
    add("completed", stores.edges().findLastCompleted(jobs()));
    dump.line("latest", stores.edges().latest());
  }

  private Collection<JobId> jobs() {
    return stores.entries().listJobs(1_000, Optional.empty()).items();
  }

  private void add(String what, Map<?, ?> map) {
    map.forEach((key, value) -> dump.line(what, key, text(value)));
  }

  /** Maps in one order. */
  private static String text(Object value) {
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
            .sorted()
            .collect(Collectors.joining(", ", "{", "}"))
        : value.toString();
  }
}
