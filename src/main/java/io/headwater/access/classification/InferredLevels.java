package io.headwater.access.classification;

import io.headwater.access.Level;
import io.headwater.access.visibility.LevelSource;
import io.headwater.governance.classification.Classifications;
import io.headwater.model.DatasetId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Datasets are as strict as what lineage carries into them: a copy of restricted data is not open
 * because nobody declared it. Thread-safe.
 */
@ApplicationScoped
public class InferredLevels implements LevelSource {

  private final Classifications classifications;

  /** Levels that follow from classifications. */
  public InferredLevels(Classifications classifications) {
    this.classifications = classifications;
  }

  @Override
  public Map<DatasetId, Level> findStrict() {
    Map<DatasetId, Level> levels = new HashMap<>();
    classifications
        .findStrict()
        .forEach((dataset, level) -> levels.put(dataset, Level.valueOf(level.name())));
    return levels;
  }
}
