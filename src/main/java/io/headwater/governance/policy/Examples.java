package io.headwater.governance.policy;

import io.headwater.governance.policy.FieldType.Kind;
import io.headwater.governance.policy.FieldType.ListOf;
import io.headwater.governance.policy.FieldType.MapOf;
import io.headwater.governance.policy.FieldType.Of;
import io.headwater.governance.policy.FieldType.Scalar;
import io.headwater.governance.policy.PolicyModel.Field;
import io.headwater.governance.policy.PolicyModel.Structure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Completes the values of an example by the model. One per example; not thread-safe. */
final class Examples {

  private final List<String> faults = new ArrayList<>();

  /** What is wrong with the values, each with a path. */
  List<String> faults() {
    return faults;
  }

  /** The variables of a kind of subject; what is not given is empty. */
  Map<String, Object> complete(SubjectKind kind, Map<String, Object> given) {
    Map<String, FieldType> variables = PolicyModel.variables(kind);
    Map<String, Object> complete = new LinkedHashMap<>();
    given.keySet().stream()
        .filter(name -> !variables.containsKey(name))
        .forEach(name ->
            faults.add(
                "given."
                    + name
                    + ": a policy about a "
                    + kind.name()
                    + " knows "
                    + variables.keySet()));
    variables.forEach((name, type) ->
        complete.put(
            name,
            given.containsKey(name)
                ? value("given." + name, type, given.get(name))
                : PolicyModel.emptyValue(type)));
    return complete;
  }

  private Object value(String path, FieldType type, Object given) {
    return switch (type) {
      case Scalar scalar -> scalar(path, scalar.kind(), given);
      case ListOf list -> {
        if (!(given instanceof List<?> items)) {
          yield wrong(path, type, given);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
          values.add(value(path + "[" + i + "]", list.item(), items.get(i)));
        }
        yield values;
      }
      case MapOf map -> {
        if (!(given instanceof Map<?, ?> members)) {
          yield wrong(path, type, given);
        }
        Map<String, Object> values = new HashMap<>();
        members.forEach((key, member) ->
            values.put(String.valueOf(key), value(path + "." + key, map.value(), member)));
        yield values;
      }
      case Of of ->
          given instanceof Map<?, ?> members
              ? structure(path, PolicyModel.getStructure(of.name()), members)
              : wrong(path, type, given);
    };
  }

  private Map<String, Object> structure(String path, Structure structure, Map<?, ?> members) {
    Map<String, Object> values = new HashMap<>();
    structure
        .fields()
        .forEach(field -> {
          Object member = members.get(field.name());
          values.put(
              field.name(),
              member == null
                  ? PolicyModel.emptyValue(field.type())
                  : value(path + "." + field.name(), field.type(), member));
        });
    TreeSet<String> unknown = new TreeSet<>();
    members.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    structure.fields().stream().map(Field::name).toList().forEach(unknown::remove);
    unknown.forEach(
        name -> faults.add(path + "." + name + ": a " + structure.name() + " has no such field"));
    return values;
  }

  private Object scalar(String path, Kind kind, Object given) {
    Optional<Object> value =
        switch (kind) {
          case TEXT ->
              given instanceof Map || given instanceof List
                  ? Optional.empty()
                  : Optional.of(String.valueOf(given));
          case NUMBER ->
              given instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
          case FLAG -> given instanceof Boolean ? Optional.of(given) : Optional.empty();
          case TIME -> time(given);
          case ANY -> Optional.of(given);
        };
    return value.orElseGet(() -> wrong(path, new Scalar(kind), given));
  }

  private static Optional<Object> time(Object given) {
    try {
      return Optional.of(Instant.parse(String.valueOf(given)));
    } catch (DateTimeException e) {
      // Told as a wrong type, with the path.
      return Optional.empty();
    }
  }

  private Object wrong(String path, FieldType type, Object given) {
    faults.add(path + ": must be " + type.text() + " but is " + given);
    return PolicyModel.emptyValue(type);
  }
}
