package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ColumnFilter;
import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.Taxonomy;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.smallrye.graphql.api.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which classified columns are meant. */
@Input("ClassificationFilter")
@Description("Which classified columns are meant; what is not given lets all pass.")
public class ClassificationFilterInput {

  private static final int MOST_VALUES = 100;

  @Nullable private List<@NonNull ClassificationLevel> levels;
  @Nullable private List<@NonNull String> kinds;
  @Nullable private List<@NonNull String> domains;
  @Nullable private Boolean isPersonal;
  @Nullable private Boolean isDeclared;
  @Nullable private Boolean isInferred;
  @Nullable private Boolean conflictsOnly;

  /** Only columns of one of these levels. */
  @Description("Only columns of one of these levels.")
  public void setLevels(@Nullable List<@NonNull ClassificationLevel> levels) {
    this.levels = levels;
  }

  /** Only columns that hold one of these kinds. */
  @Description("Only columns that hold one of these kinds, by id.")
  public void setKinds(@Nullable List<@NonNull String> kinds) {
    this.kinds = kinds;
  }

  /** Only columns of datasets that these domains offer. */
  @Description(
      "Only columns of datasets behind output ports of products of these domains; at most 100.")
  public void setDomains(@Nullable List<@NonNull String> domains) {
    this.domains = domains;
  }

  /** Only columns that hold personal data, or only others. */
  @Description("Only columns that hold personal data of any kind, or only others.")
  public void setIsPersonal(@Nullable Boolean isPersonal) {
    this.isPersonal = isPersonal;
  }

  /** Only columns of which something is said, or only others. */
  @Description("Only columns of which something is said, or only others.")
  public void setIsDeclared(@Nullable Boolean isDeclared) {
    this.isDeclared = isDeclared;
  }

  /** Only columns that have something from what they are made from, or only others. */
  @Description(
      "Only columns that have a level or kind only from what they are made from, or only others.")
  public void setIsInferred(@Nullable Boolean isInferred) {
    this.isInferred = isInferred;
  }

  /** Only columns with findings. */
  @Description("Only columns with findings.")
  public void setConflictsOnly(@Nullable Boolean conflictsOnly) {
    this.conflictsOnly = conflictsOnly;
  }

  ColumnFilter toFilter(Taxonomy taxonomy, Function<List<EntityId>, Set<DatasetId>> datasetsOf) {
    Set<Level> wantedLevels = new HashSet<>();
    if (levels != null) {
      levels.forEach(level -> wantedLevels.add(level.toLevel()));
    }
    Set<String> wantedKinds = new HashSet<>();
    if (kinds != null) {
      kinds.forEach(kind -> wantedKinds.add(taxonomy.getKind(kind).id()));
    }
    return new ColumnFilter(
        wantedLevels,
        wantedKinds,
        Optional.ofNullable(isPersonal),
        domains == null || domains.isEmpty()
            ? Optional.empty()
            : Optional.of(datasetsOf.apply(names(domains))),
        Optional.ofNullable(isDeclared),
        Optional.ofNullable(isInferred),
        Boolean.TRUE.equals(conflictsOnly));
  }

  private static List<EntityId> names(List<String> domains) {
    if (domains.size() > MOST_VALUES) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "domains: " + domains.size() + " given; it may be 0 to " + MOST_VALUES);
    }
    return domains.stream().<EntityId>map(DomainName::new).toList();
  }

  /** Names the list that this filter makes, for cursors. */
  String text() {
    return "classified columns "
        + levels
        + kinds
        + domains
        + isPersonal
        + isDeclared
        + isInferred
        + conflictsOnly;
  }
}
