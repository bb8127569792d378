package io.headwater.governance.report;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Optional;

/** Short names of what reports speak of, as people read them. */
public final class EntityTexts {

  private EntityTexts() {}

  /** A short name, e.g. {@code public.orders.email} of a column; not unique. */
  public static String text(EntityId id) {
    return switch (id) {
      case ColumnRef column ->
          column.path().equals(ColumnRef.WHOLE_DATASET)
              ? column.dataset().name()
              : column.dataset().name() + "." + column.path();
      case DatasetId dataset -> dataset.name();
      case JobId job -> job.name();
      case RunId run -> run.value();
      case DataProductId product -> product.domain().value() + "/" + product.name();
      case DomainName domain -> domain.value();
    };
  }

  /** The same of something that may be hidden. */
  public static String text(Optional<? extends EntityId> id) {
    return id.isPresent() ? text(id.get()) : ReportCell.HIDDEN.text();
  }
}
