package io.headwater.lineage.graphql;

import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.Dataset;
import io.headwater.catalog.graphql.Job;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The live lineage one hop from datasets. */
@GraphQLApi
public class DatasetLinks {

  private final LineageQueries lineage;
  private final CatalogNodes catalog;

  /** The API over its ports. */
  public DatasetLinks(@Visible LineageQueries lineage, CatalogNodes catalog) {
    this.lineage = lineage;
    this.catalog = catalog;
  }

  /** What each dataset is made from now. */
  @Description("The datasets it is made from now, one hop up.")
  public List<List<@NonNull DatasetLink>> upstream(@Source List<Dataset> datasets) {
    return links(datasets, Direction.UPSTREAM, LineageResult.Edge::from);
  }

  /** What is made from each dataset now. */
  @Description("The datasets that are made from it now, one hop down.")
  public List<List<@NonNull DatasetLink>> downstream(@Source List<Dataset> datasets) {
    return links(datasets, Direction.DOWNSTREAM, LineageResult.Edge::to);
  }

  private List<List<DatasetLink>> links(
      List<Dataset> datasets,
      Direction direction,
      Function<LineageResult.Edge, EntityId> neighbourOf) {
    List<DatasetId> ids = datasets.stream().map(Dataset::datasetId).distinct().toList();
    Map<DatasetId, List<LineageResult.Edge>> edges = lineage.neighbours(ids, direction);
    Set<DatasetId> wanted = new LinkedHashSet<>();
    for (List<LineageResult.Edge> each : edges.values()) {
      for (LineageResult.Edge edge : each) {
        if (neighbourOf.apply(edge) instanceof DatasetId neighbour) {
          wanted.add(neighbour);
        }
      }
    }
    Map<DatasetId, Dataset> found = catalog.datasets(wanted);
    List<List<DatasetLink>> lists = new ArrayList<>(datasets.size());
    for (Dataset dataset : datasets) {
      List<DatasetLink> links = new ArrayList<>();
      for (LineageResult.Edge edge : edges.getOrDefault(dataset.datasetId(), List.of())) {
        Dataset neighbour = neighbourOf.apply(edge) instanceof DatasetId id ? found.get(id) : null;
        if (neighbour != null) {
          links.add(new DatasetLink(neighbour, edge));
        }
      }
      lists.add(links);
    }
    return lists;
  }

  /** The jobs that connect datasets. */
  @Description("The jobs that connect the two; empty where it was stated without a job.")
  public List<List<@NonNull Job>> jobs(@Source List<DatasetLink> links) {
    return Batch.lists(links, DatasetLink::jobIds, catalog::jobs);
  }
}
