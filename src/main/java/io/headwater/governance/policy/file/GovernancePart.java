package io.headwater.governance.policy.file;

import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.Effect;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.Severity;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.governance.policy.file.DocumentTree.Fields;
import io.headwater.governance.policy.file.DocumentTree.Items;
import io.headwater.governance.policy.file.DocumentTree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns a governance file into global policies that warn: its levels into one rule about columns
 * and one for each level with controls, its thresholds into one rule each.
 */
final class GovernancePart {

  private final List<Policy> policies = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  List<Policy> policies() {
    return policies;
  }

  Optional<ClassificationLevels> levels() {
    return names.isEmpty() ? Optional.empty() : Optional.of(new ClassificationLevels(names));
  }

  void read(Part governance) {
    governance
        .part("global_policies")
        .ifPresent(global -> {
          List<Part> levels = global.parts("data_classification");
          Place at = global.placeOf("data_classification");
          levels.forEach(this::level);
          if (!names.isEmpty()) {
            levelsRule(at);
          }
          global.part("data_quality").ifPresent(this::quality);
          global.done();
        });
    governance.done();
  }

  private void level(Part level) {
    Optional<Expression> name = level.requireText("name", "name the level, e.g. restricted");
    level.text("description");
    List<String> controls = controls(level);
    level.done();
    name.ifPresent(written -> {
      String plain = written.text().toLowerCase(Locale.ROOT);
      if (!plain.matches("[a-z0-9][a-z0-9_-]{0,49}")) {
        level.fault("wrong-value", "name", "must be letters, digits, hyphens and underscores");
      } else if (names.contains(plain)) {
        level.fault("twice", "name", "the level '" + plain + "' stands twice; keep one of them");
      } else {
        names.add(plain);
        if (!controls.isEmpty()) {
          controlsRule(plain, controls, written.at());
        }
      }
    });
  }

  /** {@code [authentication_required: true, encryption_required]}: what is false is not asked. */
  private static List<String> controls(Part level) {
    List<String> controls = new ArrayList<>();
    for (DocumentTree item : level.items("controls")) {
      switch (item) {
        case Scalar scalar -> controls.add(scalar.text().strip());
        case Fields fields ->
            fields
                .members()
                .forEach((key, member) -> {
                  if (!(member.value() instanceof Scalar flag
                      && flag.text().equalsIgnoreCase("false"))) {
                    controls.add(key);
                  }
                });
        case Items _ ->
            level.fault("wrong-type", "controls", "must be a list such as [a_required: true]");
      }
    }
    for (String control : controls) {
      if (!control.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")) {
        level.fault("wrong-value", "controls", "'" + control + "' is no name of a control");
      }
    }
    return controls;
  }

  private void levelsRule(Place at) {
    add(
        PolicyBook.LEVELS,
        "Classification levels are those of the governance file",
        Severity.MEDIUM,
        SubjectKind.COLUMN,
        "column.declaredLevel != ''",
        "rank(column.declaredLevel) >= 0 || column.declaredLevel in ['pii', 'personal']",
        "${column.path} is classified '${column.declaredLevel}', which is no level; use "
            + String.join(", ", names),
        List.of(),
        at);
  }

  private void controlsRule(String level, List<String> controls, Place at) {
    String wanted =
        controls.stream()
            .map(control -> "'" + control + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    String has =
        "(c == 'purpose_limitation_required' && product.purposes.size() > 0)"
            + " || c in product.controls";
    add(
        "controls-" + level.replace('_', '-'),
        "Products with " + level + " data say how they meet its controls",
        Severity.MEDIUM,
        SubjectKind.PRODUCT,
        "product.level == '" + level + "'",
        wanted + ".all(c, " + has + ")",
        "${product.name} holds "
            + level
            + " data but does not state ${"
            + wanted
            + ".filter(c, !("
            + has
            + "))}; list them under 'controls', and purposes under 'purpose'",
        controls,
        at);
  }

  private void quality(Part quality) {
    for (String key : quality.keys()) {
      Optional<Expression> text = quality.text(key);
      int end = key.indexOf("_threshold");
      if (end <= 0 || end + "_threshold".length() != key.length()) {
        quality.fault("unknown-key", key, "write the name of a service level, then _threshold");
        continue;
      }
      String name = key.substring(0, end);
      text.ifPresent(written -> {
        Optional<Threshold> threshold = Threshold.parse(written.text());
        if (threshold.isEmpty() || !name.matches("[a-z][a-z0-9_]{0,49}")) {
          quality.fault(
              "wrong-value", key, "write a share such as 95%, or a time such as 24 hours");
        } else {
          threshold(name, threshold.get(), written);
        }
      });
    }
  }

  /** A share must be reached, a time must not be exceeded. */
  private void threshold(String name, Threshold threshold, Expression written) {
    String unit = threshold.isTime() ? "s" : "ratio";
    String level = "product.serviceLevels['" + name + "']";
    add(
        "quality-" + name.replace('_', '-'),
        "Promised " + name + " meets the threshold of " + written.text(),
        Severity.MEDIUM,
        SubjectKind.PRODUCT,
        "'" + name + "' in product.serviceLevels && " + level + ".unit == '" + unit + "'",
        level + ".value " + (threshold.isTime() ? "<= " : ">= ") + threshold.value(),
        "${product.name} promises "
            + name
            + " ${"
            + level
            + ".raw}; the threshold is "
            + written.text(),
        List.of(),
        written.at());
  }

  private void add(
      String id,
      String title,
      Severity severity,
      SubjectKind kind,
      String when,
      String require,
      String message,
      List<String> controls,
      Place at) {
    policies.add(
        new Policy(
            id,
            PolicyScope.global(),
            title,
            "From the governance file.",
            severity,
            Effect.WARN,
            kind,
            Optional.of(new Expression(when, at)),
            new Expression(require, at),
            new Expression(message, at),
            controls,
            List.of(),
            List.of()));
  }
}
