package io.headwater.impact.http;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.ChangeStep.ClassificationChanged;
import io.headwater.impact.ChangeStep.ColumnAdded;
import io.headwater.impact.ChangeStep.ColumnDropped;
import io.headwater.impact.ChangeStep.ColumnRenamed;
import io.headwater.impact.ChangeStep.DatasetDropped;
import io.headwater.impact.ChangeStep.DatasetRenamed;
import io.headwater.impact.ChangeStep.EnumChanged;
import io.headwater.impact.ChangeStep.JobOutputsChanged;
import io.headwater.impact.ChangeStep.NullabilityChanged;
import io.headwater.impact.ChangeStep.ProductDeprecated;
import io.headwater.impact.ChangeStep.ServiceLevelChanged;
import io.headwater.impact.ChangeStep.TypeChanged;
import io.headwater.impact.Place;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Optional;

/** Reads steps from JSON; {@code kind} tells which, as the schema of the request lists them. */
final class StepReader {

  private enum Kind {
    COLUMN_DROPPED,
    COLUMN_RENAMED,
    COLUMN_ADDED,
    TYPE_CHANGED,
    NULLABILITY_CHANGED,
    ENUM_CHANGED,
    CLASSIFICATION_CHANGED,
    DATASET_DROPPED,
    DATASET_RENAMED,
    JOB_OUTPUTS_CHANGED,
    PRODUCT_DEPRECATED,
    SERVICE_LEVEL_CHANGED
  }

  private StepReader() {}

  /**
   * One step.
   *
   * @throws io.headwater.model.CatalogException INVALID_ARGUMENT or INVALID_ID with the path of
   *     what is wrong
   */
  static ChangeStep read(JsonFields fields) {
    Kind kind = fields.choice("kind", Kind.class);
    Optional<Place> place = fields.has("place") ? Optional.of(place(fields)) : Optional.empty();
    ChangeStep step =
        switch (kind) {
          case COLUMN_DROPPED -> new ColumnDropped(column(fields), place);
          case COLUMN_RENAMED -> new ColumnRenamed(column(fields), fields.name("newPath"), place);
          case COLUMN_ADDED ->
              new ColumnAdded(
                  column(fields),
                  fields.text("type"),
                  fields.flag("required"),
                  fields.flag("hasDefault"),
                  place);
          case TYPE_CHANGED ->
              new TypeChanged(column(fields), fields.text("from"), fields.text("to"), place);
          case NULLABILITY_CHANGED ->
              new NullabilityChanged(column(fields), fields.flag("nullable"), place);
          case ENUM_CHANGED ->
              new EnumChanged(
                  column(fields), fields.texts("added"), fields.texts("removed"), place);
          case CLASSIFICATION_CHANGED ->
              new ClassificationChanged(
                  column(fields), fields.text("from"), fields.text("to"), place);
          case DATASET_DROPPED -> new DatasetDropped(dataset(fields, "subject"), place);
          case DATASET_RENAMED ->
              new DatasetRenamed(dataset(fields, "subject"), dataset(fields, "to"), place);
          case JOB_OUTPUTS_CHANGED ->
              new JobOutputsChanged(
                  fields.id("subject", JobId.class, "job"),
                  fields.ids("removed", DatasetId.class, "dataset"),
                  fields.ids("added", DatasetId.class, "dataset"),
                  place);
          case PRODUCT_DEPRECATED -> new ProductDeprecated(product(fields), place);
          case SERVICE_LEVEL_CHANGED ->
              new ServiceLevelChanged(
                  product(fields),
                  fields.name("name"),
                  fields.text("from"),
                  fields.text("to"),
                  fields.flag("weaker"),
                  place);
        };
    fields.end();
    return step;
  }

  private static ColumnRef column(JsonFields fields) {
    return fields.id("subject", ColumnRef.class, "column");
  }

  private static DatasetId dataset(JsonFields fields, String key) {
    return fields.id(key, DatasetId.class, "dataset");
  }

  private static DataProductId product(JsonFields fields) {
    return fields.id("subject", DataProductId.class, "product");
  }

  private static Place place(JsonFields fields) {
    JsonFields place = fields.object("place");
    Place read =
        new Place(
            place.name("file"),
            place.number("line", 1, Integer.MAX_VALUE),
            place.number("column", 1, Integer.MAX_VALUE));
    place.end();
    return read;
  }
}
