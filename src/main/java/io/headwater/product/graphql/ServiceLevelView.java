package io.headwater.product.graphql;

import io.headwater.model.Declaration;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * A promise with a measure.
 *
 * @param name e.g. {@code freshness}
 * @param value seconds for durations, a fraction of 1 for percentages; null without a measure
 * @param unit {@code s}, {@code ratio}, or what was declared; null with no value
 * @param raw as written
 */
@Type("ServiceLevel")
@Description(
    "A promise with a measure: seconds (unit s) for durations, a fraction of 1 (unit ratio) for"
        + " percentages; raw is what was written.")
public record ServiceLevelView(
    String name, @Nullable Double value, @Nullable String unit, String raw) {

  /** A promise as the model has it. */
  public static ServiceLevelView of(Declaration.ServiceLevel level) {
    return new ServiceLevelView(
        level.name(), level.value().orElse(null), Texts.orNull(level.unit()), level.raw());
  }
}
