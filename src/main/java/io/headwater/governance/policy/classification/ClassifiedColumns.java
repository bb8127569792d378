package io.headwater.governance.policy.classification;

import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.policy.InferredColumns;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Policies see what lineage carries into columns, not only what is declared. Thread-safe. */
@ApplicationScoped
public class ClassifiedColumns implements InferredColumns {

  /** What policies call any kind of personal data. */
  private static final String PERSONAL = "personal";

  private final Classifications classifications;

  /** Facts that follow from classifications. */
  public ClassifiedColumns(Classifications classifications) {
    this.classifications = classifications;
  }

  @Override
  public Map<ColumnRef, Fact> findFacts(Collection<DatasetId> datasets) {
    Map<ColumnRef, Fact> facts = new HashMap<>();
    classifications
        .findDatasets(datasets)
        .values()
        .forEach(dataset ->
            dataset.columns().forEach(column -> facts.put(column.column(), fact(column))));
    return facts;
  }

  private static Fact fact(ColumnClassification column) {
    SortedSet<String> kinds = new TreeSet<>();
    column.kinds().forEach(kind -> kinds.add(kind.id()));
    if (!kinds.isEmpty()) {
      kinds.add(PERSONAL);
    }
    String level = column.level().map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("");
    return new Fact(level, kinds);
  }
}
