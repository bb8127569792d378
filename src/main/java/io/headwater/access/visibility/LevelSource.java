package io.headwater.access.visibility;

import io.headwater.access.Level;
import io.headwater.model.DatasetId;
import java.util.Map;

/**
 * Says how strictly datasets are kept, beside what their manifests declare; of several words the
 * strictest counts. Every bean of this type is asked. Thread-safe.
 */
public interface LevelSource {

  /** Datasets above INTERNAL, by any of their names. */
  Map<DatasetId, Level> findStrict();
}
