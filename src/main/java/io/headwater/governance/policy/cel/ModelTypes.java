package io.headwater.governance.policy.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import io.headwater.governance.policy.FieldType;
import io.headwater.governance.policy.FieldType.ListOf;
import io.headwater.governance.policy.FieldType.MapOf;
import io.headwater.governance.policy.FieldType.Of;
import io.headwater.governance.policy.FieldType.Scalar;
import io.headwater.governance.policy.PolicyModel;
import io.headwater.governance.policy.PolicyModel.Field;
import io.headwater.governance.policy.PolicyModel.Structure;
import java.util.Optional;

/** The structures of the model as types of CEL. Immutable, thread-safe. */
final class ModelTypes implements CelTypeProvider {

  private static final ImmutableList<CelType> TYPES =
      PolicyModel.STRUCTURES.stream()
          .map(ModelTypes::struct)
          .collect(ImmutableList.toImmutableList());

  @Override
  public ImmutableCollection<CelType> types() {
    return TYPES;
  }

  @Override
  public Optional<CelType> findType(String name) {
    return TYPES.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  @SuppressWarnings("Immutable") // A structure is a record of lists that are copies.
  private static CelType struct(Structure structure) {
    ImmutableSet<String> names =
        structure.fields().stream().map(Field::name).collect(ImmutableSet.toImmutableSet());
    return StructType.create(
        structure.name(), names, name -> structure.findField(name).map(field -> of(field.type())));
  }

  /** A type of the model as a type of CEL. */
  static CelType of(FieldType type) {
    return switch (type) {
      case Scalar scalar ->
          switch (scalar.kind()) {
            case TEXT -> SimpleType.STRING;
            case NUMBER -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case TIME -> SimpleType.TIMESTAMP;
            case ANY -> MapType.create(SimpleType.STRING, SimpleType.DYN);
          };
      case ListOf list -> ListType.create(of(list.item()));
      case MapOf map -> MapType.create(SimpleType.STRING, of(map.value()));
      case Of of -> StructTypeReference.create(of.name());
    };
  }
}
