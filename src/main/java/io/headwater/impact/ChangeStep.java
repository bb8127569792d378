package io.headwater.impact;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Optional;

/** One thing that a proposal changes. */
public sealed interface ChangeStep {

  /** What changes. */
  EntityId subject();

  /** Where it stands in what was proposed; empty when it was not proposed as a text. */
  Optional<Place> place();

  /** A column goes. */
  record ColumnDropped(ColumnRef subject, Optional<Place> place) implements ChangeStep {}

  /** A column gets another name. */
  record ColumnRenamed(ColumnRef subject, String newPath, Optional<Place> place)
      implements ChangeStep {}

  /**
   * A column comes.
   *
   * @param required whether it must be given
   * @param hasDefault whether it has a value where old data has none
   */
  record ColumnAdded(
      ColumnRef subject, String type, boolean required, boolean hasDefault, Optional<Place> place)
      implements ChangeStep {}

  /** A column gets another type; both as declared. */
  record TypeChanged(ColumnRef subject, String from, String to, Optional<Place> place)
      implements ChangeStep {}

  /** A column may be null from now on, or may not. */
  record NullabilityChanged(ColumnRef subject, boolean nullable, Optional<Place> place)
      implements ChangeStep {}

  /** An enumeration gains or loses values. */
  record EnumChanged(
      ColumnRef subject, List<String> added, List<String> removed, Optional<Place> place)
      implements ChangeStep {

    public EnumChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** A column is classified otherwise; empty texts stand for none. */
  record ClassificationChanged(ColumnRef subject, String from, String to, Optional<Place> place)
      implements ChangeStep {}

  /** A dataset goes. */
  record DatasetDropped(DatasetId subject, Optional<Place> place) implements ChangeStep {}

  /** A dataset gets another name. */
  record DatasetRenamed(DatasetId subject, DatasetId to, Optional<Place> place)
      implements ChangeStep {}

  /** A job no longer writes some datasets, or writes others. */
  record JobOutputsChanged(
      JobId subject, List<DatasetId> removed, List<DatasetId> added, Optional<Place> place)
      implements ChangeStep {

    public JobOutputsChanged {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
    }
  }

  /** A product is to be retired. */
  record ProductDeprecated(DataProductId subject, Optional<Place> place) implements ChangeStep {}

  /**
   * A promise is changed or withdrawn; both as declared, an empty text for none.
   *
   * @param name e.g. {@code freshness}
   * @param weaker whether less is promised than before
   */
  record ServiceLevelChanged(
      DataProductId subject,
      String name,
      String from,
      String to,
      boolean weaker,
      Optional<Place> place)
      implements ChangeStep {}
}
