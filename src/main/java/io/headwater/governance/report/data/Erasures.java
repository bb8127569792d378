package io.headwater.governance.report.data;

import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of erasures. Rows are only ever added. Thread-safe, also across processes; all methods
 * throw {@link io.headwater.model.CatalogException} with UNAVAILABLE when the store does not
 * answer.
 */
public interface Erasures {

  /** Most erasures of one page. */
  int LARGEST_PAGE = 1_000;

  /** Records an erasure with its steps, of which nothing was said yet. */
  void add(Erasure erasure);

  /**
   * Records what became of a step.
   *
   * @param own only of steps of these domains; empty for a step of any, or of none
   * @return the erasure with it
   * @throws io.headwater.model.CatalogException NOT_FOUND when there is no such step; one of
   *     another domain is answered like one that does not exist
   */
  Erasure settle(
      String id, DatasetId dataset, ErasureStep.Settled settled, Optional<Set<DomainName>> own);

  /** An erasure by its id. */
  Optional<Erasure> find(String id);

  /**
   * Erasures, the newest first.
   *
   * @param onlyOpen only those with an open step
   * @param after the id of the last one of the page before; empty for the first page
   * @param first how many, 1 to {@link #LARGEST_PAGE}
   * @throws io.headwater.model.CatalogException INVALID_ARGUMENT when first is out of range,
   *     INVALID_CURSOR when there is no erasure of that id
   */
  Listed list(boolean onlyOpen, Optional<String> after, int first);

  /**
   * Part of a list.
   *
   * @param items in the order of the list
   * @param hasMore whether the list goes on
   * @param total how many the whole list holds
   */
  record Listed(List<Erasure> items, boolean hasMore, long total) {

    public Listed {
      items = List.copyOf(items);
    }
  }
}
