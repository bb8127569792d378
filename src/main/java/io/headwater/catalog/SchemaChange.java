package io.headwater.catalog;

import io.headwater.model.SchemaField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two schemas of a dataset. Columns are told apart by their dotted path, so a
 * renamed one is a removed and an added one. Order and descriptions make no difference.
 *
 * @param added paths of columns that only the later schema has, in its order
 * @param removed paths of columns that only the earlier schema has, in its order
 * @param changed columns that have another type, in the order of the later schema
 */
public record SchemaChange(List<String> added, List<String> removed, List<Retyped> changed) {

  /** No difference. */
  public static final SchemaChange NONE = new SchemaChange(List.of(), List.of(), List.of());

  public SchemaChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * A column whose declared type is not what it was.
   *
   * @param path dotted for nested ones
   * @param fromType as the earlier schema declares it; empty when it does not
   * @param toType as the later schema declares it; empty when it does not
   */
  public record Retyped(String path, String fromType, String toType) {}

  /** What the later schema has, has not, or has otherwise. */
  public static SchemaChange between(List<SchemaField> earlier, List<SchemaField> later) {
    Map<String, String> before = types(earlier);
    Map<String, String> after = types(later);
    List<String> added = new ArrayList<>();
    List<Retyped> changed = new ArrayList<>();
    after.forEach((path, type) -> {
      String was = before.get(path);
      if (was == null) {
        added.add(path);
      } else if (!was.equals(type)) {
        changed.add(new Retyped(path, was, type));
      }
    });
    List<String> removed =
        before.keySet().stream().filter(path -> !after.containsKey(path)).toList();
    return new SchemaChange(added, removed, changed);
  }

  private static Map<String, String> types(List<SchemaField> fields) {
    Map<String, String> types = new LinkedHashMap<>();
    add("", fields, types);
    return types;
  }

  private static void add(String prefix, List<SchemaField> fields, Map<String, String> types) {
    for (SchemaField field : fields) {
      // A path that is declared twice is the column that is declared first, as readers find it.
      types.putIfAbsent(prefix + field.name(), field.type());
      add(prefix + field.name() + ".", field.fields(), types);
    }
  }
}
