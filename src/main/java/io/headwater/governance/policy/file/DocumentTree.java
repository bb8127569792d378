package io.headwater.governance.policy.file;

import io.headwater.governance.policy.Policy.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value of a text, with its place. Immutable. */
public sealed interface DocumentTree {

  /** Where it begins. */
  Place at();

  /**
   * An object.
   *
   * @param members in the order written; no key twice
   * @param at where it begins
   */
  record Fields(SequencedMap<String, Member> members, Place at) implements DocumentTree {

    public Fields {
      members = new LinkedHashMap<>(members);
    }

    /** The value under a key, unless it is null. */
    public Optional<DocumentTree> find(String key) {
      return Optional.ofNullable(members.get(key))
          .map(Member::value)
          .filter(value -> !(value instanceof Scalar scalar && scalar.kind() == Kind.NULL));
    }
  }

  /**
   * A member of an object.
   *
   * @param keyAt where its key stands
   * @param value what it is set to
   */
  record Member(Place keyAt, DocumentTree value) {}

  /**
   * A list.
   *
   * @param items in order
   * @param at where it begins
   */
  record Items(List<DocumentTree> items, Place at) implements DocumentTree {

    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A scalar.
   *
   * @param kind what YAML's core schema takes it for
   * @param text as written
   * @param at where it stands
   */
  record Scalar(Kind kind, String text, Place at) implements DocumentTree {}

  /** What a scalar is. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NULL
  }
}
