package io.headwater.governance.policy.file;

import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.file.DocumentTree.Fields;
import io.headwater.governance.policy.file.DocumentTree.Items;
import io.headwater.governance.policy.file.DocumentTree.Member;
import io.headwater.governance.policy.file.DocumentTree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the members of one object and remembers which it was asked for: what nobody asked for is an
 * error. A wrong value is reported where it stands and read as absent, so that one pass finds every
 * fault.
 */
final class Part {

  private static final int LONGEST = 10_000;

  private final Fields fields;
  private final String path;
  private final Faults faults;
  private final TreeSet<String> known = new TreeSet<>();

  Part(Fields fields, String path, Faults faults) {
    this.fields = fields;
    this.path = path;
    this.faults = faults;
  }

  Place at() {
    return fields.at();
  }

  String pathOf(String key) {
    return path + "." + key;
  }

  Optional<DocumentTree> find(String key) {
    known.add(key);
    return fields.find(key);
  }

  /** Where a key's value stands; the beginning of the object when it is absent. */
  Place placeOf(String key) {
    return find(key).map(DocumentTree::at).orElse(at());
  }

  void fault(String code, String key, String message) {
    faults.add(code, pathOf(key), placeOf(key), message);
  }

  Optional<Expression> text(String key) {
    return find(key)
        .flatMap(value -> {
          if (!(value instanceof Scalar scalar)) {
            fault("wrong-type", key, "must be a text");
            return Optional.empty();
          }
          if (scalar.text().isBlank() || scalar.text().length() > LONGEST) {
            fault("wrong-text", key, "give 1 to " + LONGEST + " characters, not only blanks");
            return Optional.empty();
          }
          return Optional.of(new Expression(scalar.text().strip(), scalar.at()));
        });
  }

  Optional<Expression> requireText(String key, String remedy) {
    if (find(key).isEmpty()) {
      Place where = Optional.ofNullable(fields.members().get(key)).map(Member::keyAt).orElse(at());
      faults.add("missing-key", pathOf(key), where, "'" + key + "' is missing; " + remedy);
      return Optional.empty();
    }
    return text(key);
  }

  /** One of the values of an enumeration, written in lower case, in camel case or as it is. */
  <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return text(key)
        .flatMap(written -> {
          for (E value : type.getEnumConstants()) {
            if (value.name().replace("_", "").equalsIgnoreCase(plain(written.text()))) {
              return Optional.of(value);
            }
          }
          List<String> names = new ArrayList<>();
          for (E value : type.getEnumConstants()) {
            names.add(value.name().toLowerCase(Locale.ROOT));
          }
          fault("wrong-value", key, "is '" + written.text() + "'; it may be one of " + names);
          return Optional.empty();
        });
  }

  private static String plain(String text) {
    return text.replace("_", "").replace("-", "").replace(" ", "");
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (DocumentTree item : items(key)) {
      if (item instanceof Scalar scalar && !scalar.text().isBlank()) {
        texts.add(scalar.text().strip());
      } else {
        faults.add("wrong-type", pathOf(key), item.at(), "must be a list of texts");
      }
    }
    return texts;
  }

  List<Part> parts(String key) {
    List<Part> parts = new ArrayList<>();
    List<DocumentTree> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String where = pathOf(key) + "[" + i + "]";
      if (items.get(i) instanceof Fields inner) {
        parts.add(new Part(inner, where, faults));
      } else {
        faults.add("wrong-type", where, items.get(i).at(), "must be an object");
      }
    }
    return parts;
  }

  Optional<Part> part(String key) {
    return find(key)
        .flatMap(value -> {
          if (value instanceof Fields inner) {
            return Optional.of(new Part(inner, pathOf(key), faults));
          }
          fault("wrong-type", key, "must be an object");
          return Optional.empty();
        });
  }

  Map<String, Object> values(String key) {
    return part(key).map(part -> Values.map(part.fields)).orElse(Map.of());
  }

  List<DocumentTree> items(String key) {
    return find(key)
        .map(value -> {
          if (value instanceof Items list) {
            return list.items();
          }
          fault("wrong-type", key, "must be a list");
          return List.<DocumentTree>of();
        })
        .orElse(List.of());
  }

  /** The keys in the order written. */
  List<String> keys() {
    return List.copyOf(fields.members().keySet());
  }

  /** Says which keys nobody asked for. */
  void done() {
    fields
        .members()
        .forEach((key, member) -> {
          if (!known.contains(key)) {
            faults.add(
                "unknown-key",
                pathOf(key),
                member.keyAt(),
                "'" + key + "' is not understood; there may stand " + known);
          }
        });
  }
}
