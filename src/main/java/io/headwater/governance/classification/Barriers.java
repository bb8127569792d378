package io.headwater.governance.classification;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Transformation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What of a classification passes a transformation. Of several transformations of one edge the
 * values take each way, so the most that passes any of them passes; INDIRECT ones carry no values.
 * An edge of which the producer does not say how it came about lets everything pass. Immutable.
 */
public final class Barriers {

  private final long masking;
  private final Map<String, Long> bySubtype = new HashMap<>();

  /**
   * Barriers as settings have them.
   *
   * @throws CatalogException INVALID_ARGUMENT when an effect is none
   */
  public Barriers(ClassificationSettings settings) {
    masking = effect("headwater.classification.masking", settings.masking());
    settings
        .barriers()
        .forEach((subtype, effect) ->
            bySubtype.put(
                subtype.toUpperCase(Locale.ROOT),
                effect("headwater.classification.barriers." + subtype, effect)));
  }

  /** What passes, as a mask: {@code keep}, {@code stop}, or a level that is kept at most. */
  private static long effect(String setting, String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (word.equals("KEEP")) {
      return Labels.FLOWING;
    }
    if (word.equals("STOP")) {
      return 0;
    }
    for (Level level : Level.values()) {
      if (level.name().equals(word)) {
        return Labels.level(level) & Labels.FLOWING;
      }
    }
    throw new CatalogException(
        ErrorCode.INVALID_ARGUMENT,
        setting + ": '" + text + "' is no effect; use keep, stop, internal, confidential, ...");
  }

  /** Whether values flow along an edge, recognisable or not; else it only influences. */
  public static boolean carriesValues(SortedSet<Transformation> how) {
    return how.isEmpty() || how.stream().anyMatch(one -> one.kind() == Transformation.Kind.DIRECT);
  }

  /** Whether personal data is recognisable behind an edge. */
  public boolean passesPersonalData(SortedSet<Transformation> how) {
    return (mask(how) & Labels.KINDS) != 0;
  }

  /** What is left of a level behind an edge; empty when nothing is. */
  public Optional<Level> passed(Level level, SortedSet<Transformation> how) {
    return level == Level.PUBLIC
        ? Optional.of(level).filter(_ -> carriesValues(how))
        : Labels.findLevel(Labels.level(level) & mask(how));
  }

  /** What passes an edge. */
  long mask(SortedSet<Transformation> how) {
    if (how.isEmpty()) {
      return Labels.FLOWING;
    }
    long mask = 0;
    for (Transformation one : how) {
      mask |= mask(one);
    }
    return mask;
  }

  private long mask(Transformation one) {
    if (one.kind() == Transformation.Kind.INDIRECT) {
      return 0;
    }
    long passes = bySubtype.getOrDefault(one.subtype().toUpperCase(Locale.ROOT), Labels.FLOWING);
    return one.masking() ? passes & masking : passes;
  }
}
