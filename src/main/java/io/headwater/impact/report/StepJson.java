package io.headwater.impact.report;

import com.fasterxml.jackson.core.JsonGenerator;
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
import io.headwater.model.DatasetId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Steps in JSON, in the form in which requests may say them too. */
final class StepJson {

  private StepJson() {}

  /** The word that tells the kinds of step apart. */
  static String kind(ChangeStep step) {
    return switch (step) {
      case ColumnDropped _ -> "COLUMN_DROPPED";
      case ColumnRenamed _ -> "COLUMN_RENAMED";
      case ColumnAdded _ -> "COLUMN_ADDED";
      case TypeChanged _ -> "TYPE_CHANGED";
      case NullabilityChanged _ -> "NULLABILITY_CHANGED";
      case EnumChanged _ -> "ENUM_CHANGED";
      case ClassificationChanged _ -> "CLASSIFICATION_CHANGED";
      case DatasetDropped _ -> "DATASET_DROPPED";
      case DatasetRenamed _ -> "DATASET_RENAMED";
      case JobOutputsChanged _ -> "JOB_OUTPUTS_CHANGED";
      case ProductDeprecated _ -> "PRODUCT_DEPRECATED";
      case ServiceLevelChanged _ -> "SERVICE_LEVEL_CHANGED";
    };
  }

  static void write(JsonGenerator out, ChangeStep step) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", kind(step));
    out.writeStringField("subject", step.subject().nodeId());
    switch (step) {
      case ColumnDropped _, DatasetDropped _, ProductDeprecated _ -> {}
      case ColumnRenamed renamed -> out.writeStringField("newPath", renamed.newPath());
      case ColumnAdded added -> {
        out.writeStringField("type", added.type());
        out.writeBooleanField("required", added.required());
        out.writeBooleanField("hasDefault", added.hasDefault());
      }
      case TypeChanged changed -> fromTo(out, changed.from(), changed.to());
      case NullabilityChanged changed -> out.writeBooleanField("nullable", changed.nullable());
      case EnumChanged changed -> {
        JsonText.texts(out, "added", changed.added());
        JsonText.texts(out, "removed", changed.removed());
      }
      case ClassificationChanged changed -> fromTo(out, changed.from(), changed.to());
      case DatasetRenamed renamed -> out.writeStringField("to", renamed.to().nodeId());
      case JobOutputsChanged changed -> {
        JsonText.texts(out, "added", ids(changed.added()));
        JsonText.texts(out, "removed", ids(changed.removed()));
      }
      case ServiceLevelChanged changed -> {
        out.writeStringField("name", changed.name());
        fromTo(out, changed.from(), changed.to());
        out.writeBooleanField("weaker", changed.weaker());
      }
    }
    place(out, step.place());
    out.writeEndObject();
  }

  private static void fromTo(JsonGenerator out, String from, String to) throws IOException {
    out.writeStringField("from", from);
    out.writeStringField("to", to);
  }

  private static List<String> ids(List<DatasetId> datasets) {
    return datasets.stream().map(DatasetId::nodeId).toList();
  }

  private static void place(JsonGenerator out, Optional<Place> place) throws IOException {
    if (place.isPresent()) {
      out.writeObjectFieldStart("place");
      out.writeStringField("file", place.get().file());
      out.writeNumberField("line", place.get().line());
      out.writeNumberField("column", place.get().column());
      out.writeEndObject();
    }
  }
}
