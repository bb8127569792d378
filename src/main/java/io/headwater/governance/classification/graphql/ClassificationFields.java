package io.headwater.governance.classification.graphql;

import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.Column;
import io.headwater.catalog.graphql.Dataset;
import io.headwater.catalog.graphql.Job;
import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.DatasetClassification;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.Batch;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeDirectory;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Classifications of datasets and columns, and what their ids stand for; once for a whole list. */
@GraphQLApi
public class ClassificationFields {

  private final Classifications classifications;
  private final NodeDirectory directory;
  private final CatalogNodes catalog;
  private final CallerSight sight;

  /** The API over its ports. */
  public ClassificationFields(
      Classifications classifications,
      NodeDirectory directory,
      CatalogNodes catalog,
      CallerSight sight) {
    this.classifications = classifications;
    this.directory = directory;
    this.catalog = catalog;
    this.sight = sight;
  }

  /** How each column is classified. */
  @Name("classification")
  @Description("How sensitive it is, said and inferred from lineage, and why.")
  public List<@NonNull ColumnClassificationView> columnClassification(
      @Source List<Column> columns) {
    Map<ColumnRef, ColumnClassification> found =
        classifications.findColumns(columns.stream().map(Column::ref).distinct().toList());
    Proofs proofs = new Proofs(sight.current());
    return columns.stream()
        .map(column ->
            new ColumnClassificationView(Objects.requireNonNull(found.get(column.ref())), proofs))
        .toList();
  }

  /** How each dataset is classified. */
  @Description(
      "How sensitive it is: as it is said to be, and as the strictest of its columns, inferred from"
          + " lineage or said.")
  public List<@NonNull DatasetClassificationView> classification(@Source List<Dataset> datasets) {
    Map<DatasetId, DatasetClassification> found =
        classifications.findDatasets(datasets.stream().map(Dataset::datasetId).distinct().toList());
    Proofs proofs = new Proofs(sight.current());
    return datasets.stream()
        .map(dataset ->
            new DatasetClassificationView(
                Objects.requireNonNull(found.get(dataset.datasetId())), proofs))
        .toList();
  }

  /** The column of each classification. */
  @Description("The column, with all its fields; null when nobody described it.")
  public List<@Nullable Node> column(@Source List<ColumnClassificationView> classified) {
    return directory.loadEach(classified, ColumnClassificationView::ref);
  }

  /** The column of each finding. */
  @Name("column")
  @Description("The column, with all its fields; null when nobody described it.")
  public List<@Nullable Node> findingColumn(@Source List<FindingView> findings) {
    return directory.loadEach(findings, FindingView::ref);
  }

  /** The origin of each inference. */
  @Description("The nearest column of which it is said; null when it is too far away.")
  public List<@Nullable Node> origin(@Source List<InferenceView> inferences) {
    Map<EntityId, Node> found =
        directory.load(
            inferences.stream().flatMap(one -> one.origin().stream()).distinct().toList());
    List<@org.jspecify.annotations.Nullable Node> nodes = new ArrayList<>(inferences.size());
    for (InferenceView one : inferences) {
      nodes.add(one.origin().map(found::get).orElse(null));
    }
    return nodes;
  }

  /** What each decision is about. */
  @Description("The column or dataset, with all its fields; null when nobody described it.")
  public List<@Nullable Node> subject(@Source List<DecisionView> decisions) {
    return directory.loadEach(decisions, DecisionView::subject);
  }

  /** Who makes each step. */
  @Description("The jobs that make it; empty where it was stated without a job.")
  public List<List<@NonNull Job>> jobs(@Source List<StepView> steps) {
    return Batch.lists(steps, StepView::jobIds, catalog::jobs);
  }
}
