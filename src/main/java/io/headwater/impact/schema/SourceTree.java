package io.headwater.impact.schema;

import io.headwater.impact.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value of a JSON or YAML text, with its place. */
public sealed interface SourceTree {

  /** Where the value begins. */
  Place at();

  /**
   * An object.
   *
   * @param members in the order written
   * @param keys where each key stands
   * @param at where it begins
   */
  record Fields(
      SequencedMap<String, SourceTree> members, SequencedMap<String, Place> keys, Place at)
      implements SourceTree {

    public Fields {
      members = new LinkedHashMap<>(members);
      keys = new LinkedHashMap<>(keys);
    }

    Optional<SourceTree> find(String key) {
      return Optional.ofNullable(members.get(key));
    }

    /** The object under a key; empty when there is none. */
    Optional<Fields> fields(String key) {
      return find(key).filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    /** The items of the list under a key; none when there is no list. */
    List<SourceTree> items(String key) {
      return find(key).orElse(null) instanceof Items list ? list.items() : List.of();
    }

    /** The text of the scalar under a key; empty when there is none. */
    String text(String key) {
      return find(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
    }

    /** Where a key stands, else the object. */
    Place placeOf(String key) {
      Place place = keys.get(key);
      return place == null ? at : place;
    }
  }

  /** A list. */
  record Items(List<SourceTree> items, Place at) implements SourceTree {

    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A text, number, flag or null.
   *
   * @param text as written; empty for null
   */
  record Scalar(String text, Place at) implements SourceTree {}
}
