package io.headwater.lineage.graphql;

import io.headwater.model.Transformation;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * How an input column bears on an output column.
 *
 * @param type whether the value flows or only influences
 * @param subtype IDENTITY, AGGREGATION, JOIN, ...; null when not told
 * @param masking whether the producer says that the value is obscured
 */
@Type("Transformation")
@Description("How an input column bears on an output column.")
public record TransformationView(
    TransformationType type, @Nullable String subtype, boolean masking) {

  /** Transformations as the model has them. */
  public static List<TransformationView> of(Collection<Transformation> transformations) {
    return transformations.stream()
        .map(one ->
            new TransformationView(
                TransformationType.of(one.kind()),
                one.subtype().isEmpty() ? null : one.subtype(),
                one.masking()))
        .toList();
  }
}
