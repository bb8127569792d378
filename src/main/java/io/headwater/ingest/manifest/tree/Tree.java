package io.headwater.ingest.manifest.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value of the text, with its place. Immutable; an alias shares the value of its anchor. */
public sealed interface Tree {

  /** Where the value begins. */
  Position at();

  /** What the value is, in the words of an error message. */
  String kindName();

  /**
   * An object, its members in the order written.
   *
   * @param members by key; no key twice
   * @param at where it begins
   */
  record Branch(SequencedMap<String, Member> members, Position at) implements Tree {

    public Branch {
      members = new LinkedHashMap<>(members);
    }

    /** The value under a key. */
    public Optional<Tree> find(String key) {
      return Optional.ofNullable(members.get(key)).map(Member::value);
    }

    @Override
    public String kindName() {
      return "an object";
    }
  }

  /**
   * A member of an object.
   *
   * @param keyAt where its key stands
   * @param value what it is set to
   */
  record Member(Position keyAt, Tree value) {}

  /**
   * A list.
   *
   * @param items in order
   * @param at where it begins
   */
  record Items(List<Tree> items, Position at) implements Tree {

    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kindName() {
      return "a list";
    }
  }

  /**
   * A scalar.
   *
   * @param kind what the core schema takes it for
   * @param text as written: {@code 2.10} stays {@code 2.10}; empty for null
   * @param at where it stands
   */
  record Leaf(Kind kind, String text, Position at) implements Tree {

    @Override
    public String kindName() {
      return switch (kind) {
        case TEXT -> "a text";
        case NUMBER -> "a number";
        case FLAG -> "true or false";
        case NULL -> "empty";
      };
    }
  }

  /** What a scalar is by the YAML 1.2 core schema. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NULL
  }
}
