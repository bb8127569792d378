package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyModel.Structure;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An object that expressions can ask about.
 *
 * @param name of its type
 * @param description what it is
 * @param fields what it has
 */
@Description("An object that the expressions of policies can ask about.")
public record PolicyModelType(
    @Description("The name of its type.") String name,
    @Description("What it is.") String description,
    @Description("What it has.") List<@NonNull PolicyModelField> fields) {

  static PolicyModelType of(Structure structure) {
    return new PolicyModelType(
        structure.name(),
        structure.description(),
        structure.fields().stream()
            .map(field ->
                new PolicyModelField(field.name(), field.type().text(), field.description()))
            .toList());
  }
}
