package io.headwater.governance.policy;

import io.headwater.governance.policy.FieldType.Kind;
import io.headwater.governance.policy.FieldType.ListOf;
import io.headwater.governance.policy.FieldType.MapOf;
import io.headwater.governance.policy.FieldType.Of;
import io.headwater.governance.policy.FieldType.Scalar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What expressions can ask for. The one description of it: expressions are checked against it,
 * examples are completed by it, and the documentation lists it.
 */
public final class PolicyModel {

  /** Every structure. */
  public static final List<Structure> STRUCTURES = ModelStructures.ALL;

  private static final Map<String, Structure> BY_NAME = new LinkedHashMap<>();

  static {
    STRUCTURES.forEach(structure -> BY_NAME.put(structure.name(), structure));
  }

  private PolicyModel() {}

  /**
   * An object of the model.
   *
   * @param name its type
   * @param description what it is
   * @param fields in the order documented
   */
  public record Structure(String name, String description, List<Field> fields) {

    public Structure {
      fields = List.copyOf(fields);
    }

    /** A field by name. */
    public Optional<Field> findField(String wanted) {
      return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
  }

  /**
   * A field of an object.
   *
   * @param name as expressions write it
   * @param type what it holds
   * @param description what it means
   */
  public record Field(String name, FieldType type, String description) {}

  /** The variables of policies of a kind, {@code now} among them. */
  public static Map<String, FieldType> variables(SubjectKind kind) {
    Map<String, FieldType> variables = new LinkedHashMap<>();
    for (String name : kind.variables()) {
      variables.put(name, new Of(typeOf(name)));
    }
    variables.put("now", FieldTypes.TIME);
    return variables;
  }

  /**
   * A structure by name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Structure getStructure(String name) {
    return Optional.ofNullable(BY_NAME.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the model has no " + name));
  }

  /** The value of something that is not told. */
  public static Object emptyValue(FieldType type) {
    return switch (type) {
      case Scalar scalar ->
          switch (scalar.kind()) {
            case Kind.TEXT -> "";
            case Kind.NUMBER -> 0.0;
            case Kind.FLAG -> false;
            case Kind.TIME -> Instant.EPOCH;
            case Kind.ANY -> Map.of();
          };
      case ListOf _ -> List.of();
      case MapOf _ -> Map.of();
      case Of of -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        getStructure(of.name())
            .fields()
            .forEach(field -> fields.put(field.name(), emptyValue(field.type())));
        yield fields;
      }
    };
  }

  private static String typeOf(String variable) {
    return Character.toUpperCase(variable.charAt(0)) + variable.substring(1);
  }
}
