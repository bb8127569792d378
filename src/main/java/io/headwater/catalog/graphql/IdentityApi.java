package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.IdentityService;
import io.headwater.catalog.identity.Suspicion;
import io.headwater.catalog.identity.Suspicions;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.Author;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Which names are one dataset: the rules, what people decided, and what may be one. */
@GraphQLApi
public class IdentityApi {

  private static final String LOCAL = "local";

  private final IdentityService identities;
  private final Suspicions suspicions;
  private final Author author;

  /** The API over its ports. */
  public IdentityApi(IdentityService identities, Suspicions suspicions, Author author) {
    this.identities = identities;
    this.suspicions = suspicions;
    this.author = author;
  }

  /** Every rule. */
  @Query
  @Description("The rules by which spellings are one dataset, in the order they are applied.")
  public List<@NonNull IdentityRule> identityRules() {
    return identities.rules().listRules().stream()
        .map(rule -> IdentityRule.of(rule, identities.rules().isOn(rule)))
        .toList();
  }

  /** What was decided. */
  @Query
  @Description(
      "What was decided about names, the newest first. first: 1 to 1,000, 20 if not given.")
  public IdentityDecisionConnection identityDecisions(
      @Nullable Integer first, @Nullable String after) {
    return IdentityDecisionConnection.of(
        Paging.<Decision>page(
                "identity decisions",
                first,
                after,
                (n, from) -> CatalogQueries.part(identities.listDecisions(n, from)))
            .map(IdentityDecision::new));
  }

  /** What may be one dataset. */
  @Query
  @Description(
      "Pairs of datasets that look alike but are not united; dismissed ones are left out. first: 1 to"
          + " 1,000, 20 if not given.")
  public SuspectedDuplicateConnection suspectedDuplicates(
      @Nullable Integer first, @Nullable String after) {
    return SuspectedDuplicateConnection.of(
        Paging.<Suspicion>page(
                "suspected duplicates",
                first,
                after,
                (n, from) -> CatalogQueries.part(suspicions.listSuspicions(n, from)))
            .map(SuspectedDuplicate::new));
  }

  /** Makes datasets one. */
  @Mutation
  @Description(
      "Makes datasets one: 2 to 100 ids of any of their names. canonical, one of these, is the name it"
          + " goes by. Lineage, ports and search follow at once. Saying it again changes nothing.")
  public IdentityDecision mergeDatasets(
      @Id List<@NonNull String> datasets,
      @Nullable @Id String canonical,
      String reason,
      @DefaultValue(LOCAL) @Nullable String by) {
    return new IdentityDecision(
        identities.merge(
            datasets.stream().map(IdentityApi::dataset).toList(),
            Optional.ofNullable(canonical).map(IdentityApi::dataset),
            reason,
            who(by)));
  }

  /** Parts names from their dataset. */
  @Mutation
  @Description(
      "Makes names a dataset of their own: 1 to 100 names of one dataset, not all of them. Wins over"
          + " symlinks, rules and earlier merges. Saying it again changes nothing.")
  public IdentityDecision splitDataset(
      @Id List<@NonNull String> names, String reason, @DefaultValue(LOCAL) @Nullable String by) {
    return new IdentityDecision(
        identities.split(names.stream().map(IdentityApi::dataset).toList(), reason, who(by)));
  }

  /** Says that two datasets only look alike. */
  @Mutation
  @Description("Says that two datasets only look alike: they are suspected no longer.")
  public IdentityDecision dismissSuspectedDuplicate(
      @Id String one, @Id String other, String reason, @DefaultValue(LOCAL) @Nullable String by) {
    return new IdentityDecision(identities.dismiss(dataset(one), dataset(other), reason, who(by)));
  }

  /** Takes a decision back. */
  @Mutation
  @Description("Takes a decision back, whatever came after it. Saying it again changes nothing.")
  public IdentityDecision undoIdentityDecision(
      @Id String id, String reason, @DefaultValue(LOCAL) @Nullable String by) {
    return new IdentityDecision(identities.undo(sequence(id), reason, who(by)));
  }

  private String who(@org.jspecify.annotations.Nullable String by) {
    return author.findName().orElse(by == null ? LOCAL : by);
  }

  private static DatasetId dataset(String id) {
    if (NodeIds.parse(id) instanceof DatasetId dataset) {
      return dataset;
    }
    throw new CatalogException(
        ErrorCode.INVALID_ID,
        "'" + id + "' is no dataset; give ids like dataset:<namespace>/<name>");
  }

  private static long sequence(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new CatalogException(
          ErrorCode.INVALID_ID, "'" + id + "' is no decision; their ids are numbers", e);
    }
  }
}
