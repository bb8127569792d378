package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ClassificationDesk;
import io.headwater.governance.classification.ClassificationFinding;
import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.Classifications.Listed;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.ColumnFilter;
import io.headwater.lineage.ProductGroups;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Lists what is classified, and takes what people decide. */
@GraphQLApi
public class ClassificationApi {

  private final Classifications classifications;
  private final ClassificationDesk desk;
  private final ProductGroups groups;
  private final Caller caller;

  /** The API over its ports. */
  public ClassificationApi(
      Classifications classifications,
      ClassificationDesk desk,
      ProductGroups groups,
      Caller caller) {
    this.classifications = classifications;
    this.desk = desk;
    this.groups = groups;
    this.caller = caller;
  }

  /** Levels and kinds that there are. */
  @Query
  @Description("Levels and kinds of personal data that there are.")
  public TaxonomyView classificationTaxonomy() {
    return TaxonomyView.of(classifications.taxonomy());
  }

  /** Classified columns. */
  @Query
  @Description(
      "Columns of which a level or a kind is known, said or inferred, by id. first: 1 to 1,000, 20"
          + " if not given. Each page is of its own moment.")
  public ClassifiedColumnConnection classifiedColumns(
      @Nullable ClassificationFilterInput filter, @Nullable Integer first, @Nullable String after) {
    ClassificationFilterInput given = filter == null ? new ClassificationFilterInput() : filter;
    ColumnFilter wanted = given.toFilter(classifications.taxonomy(), this::datasetsOf);
    AtomicReference<Listed<ColumnClassification>> listed = new AtomicReference<>();
    var page =
        Paging.<ColumnClassification>keyedPage(
            given.text(),
            first,
            after,
            (most, from) -> {
              Listed<ColumnClassification> part =
                  classifications.listColumns(wanted, from.map(ClassificationApi::column), most);
              listed.set(part);
              return new Paging.Part<>(
                  part.items(),
                  part.hasMore()
                      ? Optional.of(part.items().getLast().column().nodeId())
                      : Optional.empty(),
                  part.total());
            },
            one -> one.column().nodeId());
    return ClassifiedColumnConnection.of(page, listed.get());
  }

  private static ColumnRef column(String id) {
    if (NodeIds.parse(id) instanceof ColumnRef column) {
      return column;
    }
    throw new CatalogException(
        ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given");
  }

  private Set<DatasetId> datasetsOf(List<EntityId> domains) {
    Set<DatasetId> datasets = new HashSet<>();
    groups.datasetsOf(domains).values().forEach(datasets::addAll);
    return datasets;
  }

  /** What is said and cannot be. */
  @Query
  @Description(
      "What is said of columns and cannot be, given what they are made from; by column. first: 1 to"
          + " 1,000, 20 if not given; cursors are places in the list.")
  public FindingConnection classificationFindings(@Nullable Integer first, @Nullable String after) {
    Listed<ClassificationFinding> findings = classifications.listFindings();
    return FindingConnection.of(
        Paging.pageOf("classification findings", first, after, findings.items()), findings);
  }

  /** What was decided. */
  @Query
  @Description(
      "What people ever decided about a column, or about a dataset and its columns; the newest"
          + " first, withdrawn ones too. first: 1 to 1,000, 20 if not given.")
  public List<@NonNull DecisionView> classificationDecisions(
      @Id String subject, @Nullable Integer first) {
    return desk.listDecisions(NodeIds.parse(subject), Paging.size(first)).stream()
        .map(DecisionView::new)
        .toList();
  }

  /** Decides how something is classified. */
  @Mutation
  @Description(
      "Decides how a column or a dataset is classified. It outweighs contracts and tags, and"
          + " replaces an earlier decision about the same; what is inherited from upstream still"
          + " counts. level: null leaves it to others. kinds: ids; an empty list says that it holds"
          + " no personal data, null leaves it to others. inheritsNothing: of columns whose values"
          + " tell nothing of what they are made from; what is upstream no longer counts. by: who"
          + " decides, where nobody is signed in.")
  public DecisionView classify(
      @Id String subject,
      @Nullable ClassificationLevel level,
      @Nullable List<@NonNull String> kinds,
      @DefaultValue("false") @Nullable Boolean inheritsNothing,
      String reason,
      @Nullable String by) {
    return new DecisionView(
        desk.classify(
            NodeIds.parse(subject),
            Optional.ofNullable(level).map(ClassificationLevel::toLevel),
            Optional.ofNullable(kinds),
            Boolean.TRUE.equals(inheritsNothing),
            reason,
            caller.name(by)));
  }

  /** Takes a decision back. */
  @Mutation
  @Description(
      "Takes a decision about a classification back, and says why; an earlier one about the same,"
          + " contracts and tags count again. by: who does, where nobody is signed in.")
  public DecisionView withdrawClassification(@Id String id, String reason, @Nullable String by) {
    return new DecisionView(desk.withdraw(id, reason, caller.name(by)));
  }
}
