package io.headwater.impact.graphql;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.Place;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A step said outright. Filled by SmallRye; one belongs to one request. */
@Input("ProposedStep")
@Description(
    "A step said outright. COLUMN_RENAMED needs to (the new path); COLUMN_ADDED to (the type),"
        + " and may say required and hasDefault; TYPE_CHANGED from and to; NULLABILITY_CHANGED"
        + " nullable; ENUM_CHANGED added or removed; CLASSIFICATION_CHANGED from or to;"
        + " DATASET_RENAMED to (an id); JOB_OUTPUTS_CHANGED added or removed (ids);"
        + " SERVICE_LEVEL_CHANGED name, weaker, and from or to.")
public class ImpactStepInput {

  private ImpactStepKind kind = ImpactStepKind.COLUMN_DROPPED;
  private String subject = "";
  @Nullable private String name;
  @Nullable private String from;
  @Nullable private String to;
  @Nullable private List<@NonNull String> added;
  @Nullable private List<@NonNull String> removed;
  @Nullable private Boolean required;
  @Nullable private Boolean hasDefault;
  @Nullable private Boolean nullable;
  @Nullable private Boolean weaker;

  /** What it does. */
  @Description("What it does.")
  public void setKind(ImpactStepKind kind) {
    this.kind = kind;
  }

  /** The id of what changes. */
  @Id
  @Description("The id of what changes: a column, dataset, job or product.")
  public void setSubject(String subject) {
    this.subject = subject;
  }

  /** The name of a service level. */
  @Description("The name of a service level, e.g. freshness.")
  public void setName(@Nullable String name) {
    this.name = name;
  }

  /** What it was. */
  @Description("What it was, as declared.")
  public void setFrom(@Nullable String from) {
    this.from = from;
  }

  /** What it shall be. */
  @Description("What it shall be, as declared.")
  public void setTo(@Nullable String to) {
    this.to = to;
  }

  /** What comes. */
  @Description("Values, or ids of datasets, that come.")
  public void setAdded(@Nullable List<@NonNull String> added) {
    this.added = added;
  }

  /** What goes. */
  @Description("Values, or ids of datasets, that go.")
  public void setRemoved(@Nullable List<@NonNull String> removed) {
    this.removed = removed;
  }

  /** Whether an added column must be given. */
  @Description("Whether an added column must be given.")
  public void setRequired(@Nullable Boolean required) {
    this.required = required;
  }

  /** Whether an added column has a value where old data has none. */
  @Description("Whether an added column has a value where old data has none.")
  public void setHasDefault(@Nullable Boolean hasDefault) {
    this.hasDefault = hasDefault;
  }

  /** Whether the column may be null from now on. */
  @Description("Whether the column may be null from now on.")
  public void setNullable(@Nullable Boolean nullable) {
    this.nullable = nullable;
  }

  /** Whether less is promised. */
  @Description("Whether less is promised than before.")
  public void setWeaker(@Nullable Boolean weaker) {
    this.weaker = weaker;
  }

  /** The step that is meant. */
  ChangeStep toStep() {
    Optional<Place> nowhere = Optional.empty();
    return switch (kind) {
      case COLUMN_DROPPED -> new ChangeStep.ColumnDropped(column(), nowhere);
      case COLUMN_RENAMED -> new ChangeStep.ColumnRenamed(column(), needed("to", to), nowhere);
      case COLUMN_ADDED ->
          new ChangeStep.ColumnAdded(
              column(),
              needed("to", to),
              Boolean.TRUE.equals(required),
              Boolean.TRUE.equals(hasDefault),
              nowhere);
      case TYPE_CHANGED ->
          new ChangeStep.TypeChanged(column(), needed("from", from), needed("to", to), nowhere);
      case NULLABILITY_CHANGED ->
          new ChangeStep.NullabilityChanged(column(), needed("nullable", nullable), nowhere);
      case ENUM_CHANGED -> {
        needsAny(added, removed, "added or removed");
        yield new ChangeStep.EnumChanged(column(), orNone(added), orNone(removed), nowhere);
      }
      case CLASSIFICATION_CHANGED -> {
        needsAny(from, to, "from or to");
        yield new ChangeStep.ClassificationChanged(column(), orEmpty(from), orEmpty(to), nowhere);
      }
      case DATASET_DROPPED ->
          new ChangeStep.DatasetDropped(subject(DatasetId.class, "a dataset"), nowhere);
      case DATASET_RENAMED ->
          new ChangeStep.DatasetRenamed(
              subject(DatasetId.class, "a dataset"), dataset(needed("to", to)), nowhere);
      case JOB_OUTPUTS_CHANGED -> {
        needsAny(added, removed, "added or removed");
        yield new ChangeStep.JobOutputsChanged(
            subject(JobId.class, "a job"), datasets(removed), datasets(added), nowhere);
      }
      case PRODUCT_DEPRECATED ->
          new ChangeStep.ProductDeprecated(subject(DataProductId.class, "a product"), nowhere);
      case SERVICE_LEVEL_CHANGED -> {
        needsAny(from, to, "from or to");
        yield new ChangeStep.ServiceLevelChanged(
            subject(DataProductId.class, "a product"),
            needed("name", name),
            orEmpty(from),
            orEmpty(to),
            needed("weaker", weaker),
            nowhere);
      }
    };
  }

  private ColumnRef column() {
    return subject(ColumnRef.class, "a column");
  }

  private <T extends EntityId> T subject(Class<T> type, String expected) {
    return named(subject, type, expected);
  }

  private DatasetId dataset(String id) {
    return named(id, DatasetId.class, "a dataset");
  }

  private <T extends EntityId> T named(String id, Class<T> type, String expected) {
    EntityId entity = NodeIds.parse(id);
    if (!type.isInstance(entity)) {
      throw invalid("'" + id + "' is not " + expected);
    }
    return type.cast(entity);
  }

  private List<DatasetId> datasets(@org.jspecify.annotations.Nullable List<String> ids) {
    return orNone(ids).stream().map(this::dataset).toList();
  }

  private <T> T needed(String what, @org.jspecify.annotations.Nullable T given) {
    if (given == null) {
      throw invalid("needs " + what);
    }
    return given;
  }

  private void needsAny(
      @org.jspecify.annotations.Nullable Object one,
      @org.jspecify.annotations.Nullable Object other,
      String what) {
    if (one == null && other == null) {
      throw invalid("needs " + what);
    }
  }

  private CatalogException invalid(String message) {
    return new CatalogException(
        ErrorCode.INVALID_ARGUMENT, "steps: " + kind + " of '" + subject + "': " + message);
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> orNone(@org.jspecify.annotations.Nullable List<String> texts) {
    return texts == null ? List.of() : texts;
  }
}
