package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Kind;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.model.Declaration.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of an ODCS schema object. The standard has no key for personal data: a custom
 * property says so, else a tag, else the classification; confidential or restricted alone does not.
 */
final class OdcsColumns {

  private static final List<String> PII_PROPERTIES =
      List.of("pii", "containsPii", "contains_pii", "isPii", "personalData", "personal_data");
  private static final Set<String> PII_WORDS =
      Set.of("pii", "personal", "personal-data", "sensitive-personal-data", "personal-information");
  private static final Set<String> YES = Set.of("true", "yes", "1");
  private static final Set<String> NO = Set.of("false", "no", "0", "none");

  private OdcsColumns() {}

  static List<Column> read(Section object) {
    List<Column> columns = new ArrayList<>();
    for (Section property : object.sections("properties")) {
      read(property, property.text("name"), columns);
    }
    return columns;
  }

  private static void read(Section property, String path, List<Column> columns) {
    String physical = property.text("physicalType");
    columns.add(
        new Column(
            path,
            physical.isEmpty() ? property.text("logicalType") : physical,
            property.text("description"),
            property.flag("required"),
            pii(property),
            property.text("classification"),
            property.texts("tags"),
            values(property)));
    nested(property, path, columns);
  }

  private static void nested(Section property, String path, List<Column> columns) {
    for (Section inner : property.sections("properties")) {
      read(inner, path + "." + inner.text("name"), columns);
    }
    // The element of a list has no name of its own: its columns belong to the list's path.
    property.section("items").ifPresent(item -> nested(item, path, columns));
  }

  private static Optional<Boolean> pii(Section property) {
    for (String name : PII_PROPERTIES) {
      Optional<String> told =
          OdcsPorts.customProperty(property, name).map(value -> value.toLowerCase(Locale.ROOT));
      if (told.filter(NO::contains).isPresent()) {
        return Optional.of(false);
      }
      if (told.isPresent()) {
        return Optional.of(true);
      }
    }
    List<String> words = new ArrayList<>(property.texts("tags"));
    words.add(property.text("classification"));
    return words.stream().anyMatch(OdcsColumns::meansPersonal)
        ? Optional.of(true)
        : Optional.empty();
  }

  private static boolean meansPersonal(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    int colon = lower.indexOf(':');
    return PII_WORDS.contains(lower)
        || (colon > 0
            && PII_WORDS.contains(lower.substring(0, colon))
            && YES.contains(lower.substring(colon + 1)));
  }

  /** The enumeration of v3.2, a list of values or of objects that hold one. */
  private static List<String> values(Section property) {
    List<String> values = new ArrayList<>();
    if (property.find("enum").orElse(null) instanceof Items list) {
      for (Tree item : list.items()) {
        Tree value = item instanceof Branch entry ? entry.find("value").orElse(item) : item;
        if (value instanceof Leaf leaf && leaf.kind() != Kind.NULL) {
          values.add(leaf.text());
        }
      }
    }
    return values;
  }
}
