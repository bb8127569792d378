package io.headwater.governance.classification;

import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided about classifications. Rows are only ever added: a decision is taken back by
 * another row. Thread-safe, also across processes; all methods throw {@link
 * io.headwater.model.CatalogException} with UNAVAILABLE when the store does not answer.
 */
public interface ClassificationDecisions {

  /** Records a decision. It replaces an earlier one about the same column or dataset. */
  void add(ClassificationDecision decision);

  /**
   * Records that a decision holds no longer.
   *
   * @return the decision with its withdrawal
   * @throws io.headwater.model.CatalogException NOT_FOUND when there is none; INVALID_ARGUMENT when
   *     it was withdrawn before
   */
  ClassificationDecision withdraw(String id, ClassificationDecision.Withdrawal withdrawal);

  /** Decisions about some names of datasets and their columns that hold: the latest of each. */
  List<ClassificationDecision> findHolding(Collection<DatasetId> names);

  /** The names of all datasets about which a decision was ever made. */
  Set<DatasetId> findDecided();

  /**
   * Every decision about a dataset's names and its columns, the newest first, withdrawn ones too.
   *
   * @param path only about this column; empty for all
   * @param first at most this many, 1 to 1,000
   */
  List<ClassificationDecision> listDecisions(
      Collection<DatasetId> names, Optional<String> path, int first);
}
