package io.headwater.catalog.graphql;

import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.RunId;
import io.headwater.platform.graphql.Batch;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Fields of a run that need a port. */
@GraphQLApi
public class RunFields {

  /** How far up runs are followed to find the outermost one; schedulers nest two or three deep. */
  private static final int HIGHEST = 16;

  private final CatalogNodes nodes;

  /** The API over its ports. */
  public RunFields(CatalogNodes nodes) {
    this.nodes = nodes;
  }

  /** What each run is a run of. */
  @Description("What it is a run of.")
  public List<@Nullable Job> job(@Source List<Run> runs) {
    return Batch.singles(runs, run -> Optional.of(run.entry().job()), nodes::jobs);
  }

  /** The run that started each run. */
  @Description("The run that started it; null when nobody did.")
  public List<@Nullable Run> parent(@Source List<Run> runs) {
    return Batch.singles(runs, run -> run.entry().parent().map(Parent::run), nodes::runs);
  }

  /** The outermost run above each run. */
  @Description("The outermost run above it, as told or else by following parents; null at the top.")
  public List<@Nullable Run> root(@Source List<Run> runs) {
    Map<RunId, Run> known = new HashMap<>();
    runs.forEach(run -> known.put(run.run(), run));
    Map<RunId, RunId> above = new HashMap<>();
    runs.forEach(run -> next(run).ifPresent(up -> above.put(run.run(), up)));
    for (int i = 0; i < HIGHEST; i++) {
      Set<RunId> wanted =
          above.values().stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
      if (!wanted.isEmpty()) {
        known.putAll(nodes.runs(wanted));
      }
      boolean moved = false;
      for (Map.Entry<RunId, RunId> step : above.entrySet()) {
        Run reached = known.get(step.getValue());
        Optional<RunId> up = reached == null ? Optional.empty() : next(reached);
        if (up.isPresent() && !up.get().equals(step.getKey())) {
          step.setValue(up.get());
          moved = true;
        }
      }
      if (!moved) {
        break;
      }
    }
    return Batch.singles(runs, run -> Optional.ofNullable(above.get(run.run())), _ -> known);
  }

  private static Optional<RunId> next(Run run) {
    return run.entry()
        .parent()
        .map(parent -> parent.rootRun().orElse(parent.run()))
        .filter(up -> !up.equals(run.run()));
  }

  /** Datasets that each run read. */
  @Description("Datasets it read.")
  public List<List<@NonNull Dataset>> inputs(@Source List<Run> runs) {
    return Batch.lists(runs, run -> run.entry().inputs(), nodes::datasets);
  }

  /** Datasets that each run wrote. */
  @Description("Datasets it wrote.")
  public List<List<@NonNull Dataset>> outputs(@Source List<Run> runs) {
    return Batch.lists(runs, run -> run.entry().outputs(), nodes::datasets);
  }

  /** Facets of the inputs as a run read them. */
  @Description("What it says of the datasets it read (input facets).")
  public List<@NonNull RunDataset> inputFacets(@Source Run run) {
    return facets(run.entry().inputFacets());
  }

  /** Facets of the outputs as a run wrote them. */
  @Description("What it says of the datasets it wrote (output facets).")
  public List<@NonNull RunDataset> outputFacets(@Source Run run) {
    return facets(run.entry().outputFacets());
  }

  private static List<RunDataset> facets(Map<DatasetId, Map<String, FacetBody>> facets) {
    List<RunDataset> datasets = new ArrayList<>();
    new TreeMap<>(facets).forEach((name, of) -> datasets.add(new RunDataset(name, of)));
    return datasets;
  }
}
