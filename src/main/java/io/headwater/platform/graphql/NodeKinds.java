package io.headwater.platform.graphql;

import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.Set;

/** The kind of an entity as text: what its id begins with. */
public final class NodeKinds {

  /** Every kind. */
  public static final Set<String> ALL =
      Set.of("dataset", "column", "job", "run", "product", "domain");

  private NodeKinds() {}

  /** What kind of entity an id names. */
  public static String of(EntityId id) {
    return switch (id) {
      case DatasetId _ -> "dataset";
      case ColumnRef _ -> "column";
      case JobId _ -> "job";
      case RunId _ -> "run";
      case DataProductId _ -> "product";
      case DomainName _ -> "domain";
    };
  }

  /** A short text to show for an entity. */
  public static String label(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> dataset.name();
      case ColumnRef column -> column.path();
      case JobId job -> job.name();
      case RunId run -> run.value();
      case DataProductId product -> product.name();
      case DomainName domain -> domain.value();
    };
  }

  /**
   * Checks that texts name kinds.
   *
   * @throws CatalogException INVALID_ARGUMENT when one does not
   */
  public static void require(Collection<String> kinds) {
    for (String kind : kinds) {
      if (!ALL.contains(kind)) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT,
            "'" + kind + "' is no kind; kinds are dataset, column, job, run, product and domain");
      }
    }
  }
}
