package io.headwater.impact;

import io.headwater.impact.Severities.Readers;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of a report. */
final class Wording {

  private static final int MOST_NAMES = 5;

  private Wording() {}

  /** What changes, and for whom. */
  static String message(ChangeStep step, Rule rule, OtherWriters writers, int hits, int groups) {
    if (rule == Rule.COLUMN_ADDED || rule == Rule.OUTPUT_ADDED) {
      return what(step, rule, writers) + ": what is read stays as it is";
    }
    String whom =
        hits == 0
            ? "nobody is known to use it"
            : (hits == 1 ? "1 hit" : hits + " hits")
                + " in "
                + (groups == 1 ? "1 group" : groups + " groups")
                + " of consumers";
    return what(step, rule, writers) + ": " + whom;
  }

  private static String what(ChangeStep step, Rule rule, OtherWriters writers) {
    return switch (step) {
      case ChangeStep.ColumnDropped dropped -> name(dropped.subject()) + " is removed";
      case ChangeStep.ColumnRenamed renamed ->
          name(renamed.subject()) + " is renamed to '" + renamed.newPath() + "'";
      case ChangeStep.ColumnAdded added ->
          name(added.subject())
              + (rule == Rule.REQUIRED_COLUMN_ADDED
                  ? " is added, must be given and has no default"
                  : " is added");
      case ChangeStep.TypeChanged type ->
          name(type.subject()) + " changes its type from " + type.from() + " to " + type.to();
      case ChangeStep.NullabilityChanged change ->
          name(change.subject()) + (change.nullable() ? " may be null" : " must be given");
      case ChangeStep.EnumChanged values ->
          rule == Rule.ENUM_VALUE_REMOVED
              ? name(values.subject()) + " no longer takes " + names(values.removed())
              : name(values.subject()) + " may now be " + names(values.added());
      case ChangeStep.ClassificationChanged change ->
          name(change.subject())
              + " is classified as "
              + orNothing(change.to())
              + " instead of "
              + orNothing(change.from());
      case ChangeStep.DatasetDropped dropped -> name(dropped.subject()) + " is removed";
      case ChangeStep.DatasetRenamed renamed ->
          name(renamed.subject()) + " is replaced by " + name(renamed.to());
      case ChangeStep.JobOutputsChanged outputs ->
          name(outputs.subject())
              + (rule == Rule.OUTPUT_REMOVED
                  ? " stops writing " + abandoned(outputs.removed(), writers)
                  : " also writes " + names(outputs.added().stream().map(Wording::name).toList()));
      case ChangeStep.ProductDeprecated deprecated ->
          name(deprecated.subject()) + " is to be retired";
      case ChangeStep.ServiceLevelChanged level ->
          name(level.subject())
              + " promises "
              + level.name()
              + " of "
              + orNothing(level.to())
              + " instead of "
              + orNothing(level.from());
    };
  }

  /** What to do instead. */
  static String remedy(Rule rule, Readers readers) {
    return switch (rule) {
      case COLUMN_REMOVED -> "keep the column until its readers have moved, then drop it";
      case COLUMN_RENAMED ->
          "add the new column beside the old one, move the readers, then drop it";
      case REQUIRED_COLUMN_ADDED -> "give it a default, or let it be null";
      case TYPE_NARROWED, TYPE_CHANGED -> "add a column of the new type beside the old one";
      case TYPE_WIDENED -> "tell the readers first: theirs must hold the wider type";
      case BECAME_NULLABLE -> "give a default instead of null, or tell the readers first";
      case BECAME_REQUIRED -> "fill the old data, and move the writers first";
      case ENUM_VALUE_REMOVED -> "keep accepting the value until no data holds it";
      case ENUM_VALUE_ADDED -> "let readers treat unknown values as a default before it is sent";
      case CLASSIFICATION_RAISED -> "ask the readers whether they may hold data of this class";
      case DATASET_REMOVED, DATASET_RENAMED ->
          "keep it, or a view under its name, until its readers have moved";
      case OUTPUT_REMOVED ->
          readers == Readers.DIRECT
              ? "let another job write it first, or move its readers"
              : "make sure that the jobs that still write it give the rows that this one gave";
      case PRODUCT_DEPRECATED -> "name a successor and a date to its users";
      case SERVICE_LEVEL_LOWERED -> "agree on it with the users whose promises depend on it";
      case COLUMN_ADDED, OUTPUT_ADDED, CLASSIFICATION_LOWERED, SERVICE_LEVEL_RAISED -> "";
    };
  }

  private static String abandoned(List<DatasetId> outputs, OtherWriters writers) {
    return listed(
        outputs.stream()
            .map(output -> {
              Set<JobId> others = writers.of(output);
              return quoted(output.name())
                  + (others.isEmpty()
                      ? ""
                      : " ("
                          + listed(others.stream().map(Wording::name).toList())
                          + " still does)");
            })
            .toList());
  }

  private static String name(EntityId id) {
    return switch (id) {
      case ColumnRef column -> "column '" + column.path() + "' of " + column.dataset().name();
      case DatasetId dataset -> dataset.name();
      case JobId job -> "job " + job.name();
      case DataProductId product -> "product " + product.domain().value() + "/" + product.name();
      default -> id.nodeId();
    };
  }

  private static String names(List<String> names) {
    return listed(names.stream().map(Wording::quoted).toList());
  }

  private static String listed(List<String> names) {
    String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES
        ? shown + " and " + (names.size() - MOST_NAMES) + " more"
        : shown;
  }

  private static String quoted(String name) {
    return "'" + name + "'";
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "nothing" : "'" + text + "'";
  }
}
