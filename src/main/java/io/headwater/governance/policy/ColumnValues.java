package io.headwater.governance.policy;

import io.headwater.governance.policy.InferredColumns.Fact;
import io.headwater.model.Declaration.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Columns as values of the model. Pure functions. */
final class ColumnValues {

  /** The kind of data about people. */
  static final String PERSONAL = "personal";

  private static final Set<String> PERSONAL_LABELS =
      Set.of("pii", "personal", "personal-data", "personal_data");

  private ColumnValues() {}

  static Map<String, Object> of(
      String id, Column column, Optional<Fact> inferred, ClassificationLevels levels) {
    String declaredLevel = column.classification().strip().toLowerCase(Locale.ROOT);
    String inferredLevel = inferred.map(Fact::level).orElse("");
    SortedSet<String> declaredKinds = declaredKinds(column, declaredLevel);
    SortedSet<String> inferredKinds = inferred.map(Fact::kinds).orElseGet(TreeSet::new);
    SortedSet<String> kinds = new TreeSet<>(declaredKinds);
    kinds.addAll(inferredKinds);
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("path", column.path());
    values.put("name", column.path().substring(column.path().lastIndexOf('.') + 1));
    values.put("type", column.type());
    values.put("description", column.description());
    values.put("required", column.required().orElse(false));
    values.put("pii", declaredKinds.contains(PERSONAL));
    values.put("piiDeclared", column.pii().isPresent() || !declaredKinds.isEmpty());
    values.put("declaredLevel", declaredLevel);
    values.put("inferredLevel", inferredLevel);
    values.put("level", levels.highest(declaredLevel, inferredLevel));
    values.put("declaredKinds", List.copyOf(declaredKinds));
    values.put("inferredKinds", List.copyOf(inferredKinds));
    values.put("kinds", List.copyOf(kinds));
    values.put("tags", column.tags());
    values.put("values", column.values());
    return values;
  }

  private static SortedSet<String> declaredKinds(Column column, String level) {
    SortedSet<String> kinds = new TreeSet<>();
    if (column.pii().orElse(false)
        || PERSONAL_LABELS.contains(level)
        || column.tags().stream()
            .anyMatch(tag -> PERSONAL_LABELS.contains(tag.toLowerCase(Locale.ROOT)))) {
      kinds.add(PERSONAL);
    }
    return kinds;
  }
}
