package io.headwater.governance.classification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How classifications are understood, and what stops them. */
@ConfigMapping(prefix = "headwater.classification")
public interface ClassificationSettings {

  /**
   * What becomes of a classification where a producer says that values are masked: {@code stop},
   * {@code keep}, or a level: personal data ends there, and the level is that one at most.
   */
  @WithDefault("stop")
  String masking();

  /**
   * The same by subtype of the transformation, e.g. {@code
   * headwater.classification.barriers.AGGREGATION=internal}. Producers may name functions as
   * subtypes, e.g. {@code SHA2_SALTED}. Lineage does not tell how many rows an aggregation unites:
   * lower it only where that is known to be many.
   */
  Map<String, String> barriers();

  /** Kinds of personal data beside the usual ones, by id. */
  Map<String, Kind> kinds();

  /** Most columns that the search for a path or for barriers looks at. */
  @WithDefault("100000")
  int mostVisited();

  /** A kind of personal data. */
  interface Kind {

    /** For people. */
    String title();

    /** Whether it is of a special category (GDPR Article 9). */
    @WithDefault("false")
    boolean special();

    /** Tags, and parts of names of columns, that mean it. */
    Optional<Set<String>> words();
  }
}
