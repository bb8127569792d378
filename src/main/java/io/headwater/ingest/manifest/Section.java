package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Position;
import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Kind;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.ingest.manifest.tree.Tree.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the members of one object and remembers which it was asked for: what nobody asked for is an
 * unknown key. A wrong type is reported where it stands and then read as absent, so that one pass
 * finds every error.
 */
final class Section {

  private final Branch branch;
  private final String path;
  private final Findings findings;
  private final Set<String> known = new HashSet<>();

  Section(Branch branch, String path, Findings findings) {
    this.branch = branch;
    this.path = path;
    this.findings = findings;
  }

  Branch branch() {
    return branch;
  }

  Position at() {
    return branch.at();
  }

  String path() {
    return path;
  }

  Findings findings() {
    return findings;
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  /** The text under a key that must be there; empty, and an error, when it is not. */
  String requireText(String key, String remedy) {
    if (!has(key)) {
      Position at = Optional.ofNullable(branch.members().get(key)).map(Member::keyAt).orElse(at());
      findings.error("missing-key", pathOf(key), at, "'" + key + "' is missing; " + remedy);
      return "";
    }
    String text = text(key);
    if (text.isBlank() && find(key).orElseThrow() instanceof Leaf leaf) {
      findings.error("blank", pathOf(key), leaf.at(), "'" + key + "' is blank; " + remedy);
    }
    return text;
  }

  /** The text of a scalar of any kind, as written; empty when the key is absent. */
  String text(String key) {
    return find(key)
        .map(value -> {
          if (value instanceof Leaf leaf) {
            return leaf.text().strip();
          }
          wrongType(key, value, "a text");
          return "";
        })
        .orElse("");
  }

  Optional<Boolean> flag(String key) {
    return find(key)
        .flatMap(value -> {
          if (value instanceof Leaf leaf && leaf.kind() == Kind.FLAG) {
            return Optional.of(leaf.text().equalsIgnoreCase("true"));
          }
          wrongType(key, value, "true or false");
          return Optional.empty();
        });
  }

  Optional<Section> section(String key) {
    return find(key)
        .flatMap(value -> {
          if (value instanceof Branch inner) {
            return Optional.of(new Section(inner, pathOf(key), findings));
          }
          wrongType(key, value, "an object");
          return Optional.empty();
        });
  }

  /** The objects of a list; empty when the key is absent. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    List<Tree> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String itemPath = pathOf(key) + "[" + i + "]";
      if (items.get(i) instanceof Branch inner) {
        sections.add(new Section(inner, itemPath, findings));
      } else {
        wrongType(itemPath, items.get(i).at(), "an object", items.get(i));
      }
    }
    return sections;
  }

  /** The texts of a list; one scalar stands for a list of one. */
  List<String> texts(String key) {
    if (find(key).orElse(null) instanceof Leaf) {
      return List.of(text(key));
    }
    List<String> texts = new ArrayList<>();
    List<Tree> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Leaf leaf && leaf.kind() != Kind.NULL) {
        texts.add(leaf.text().strip());
      } else {
        String itemPath = pathOf(key) + "[" + i + "]";
        wrongType(itemPath, items.get(i).at(), "a text", items.get(i));
      }
    }
    return texts;
  }

  private List<Tree> items(String key) {
    return switch (find(key).orElse(null)) {
      case null -> List.of();
      case Items list -> list.items();
      case Branch other -> noList(key, other);
      case Leaf other -> noList(key, other);
    };
  }

  private List<Tree> noList(String key, Tree value) {
    wrongType(key, value, "a list");
    return List.of();
  }

  /** The value under a key, whatever it is; absent when it is null. */
  Optional<Tree> find(String key) {
    known.add(key);
    return branch
        .find(key)
        .filter(value -> !(value instanceof Leaf leaf && leaf.kind() == Kind.NULL));
  }

  /** The members nobody needs to look at: they are known and live on in the raw manifest. */
  void keep(String... keys) {
    known.addAll(List.of(keys));
  }

  /** The keys in the order written. */
  List<String> keys() {
    return List.copyOf(branch.members().keySet());
  }

  /** Says which keys nobody understood; {@code x-} keys are meant for others. */
  void done() {
    branch
        .members()
        .forEach((key, member) -> {
          if (!known.contains(key) && !key.startsWith("x-")) {
            String near = Spelling.nearest(key, known);
            findings.warning(
                "unknown-key",
                pathOf(key),
                member.keyAt(),
                "'"
                    + key
                    + "' is not understood and only kept; "
                    + (near.isEmpty()
                        ? "remove it, or begin its name with x-"
                        : "did you mean '" + near + "'?"));
          }
        });
  }

  void wrongType(String key, Tree value, String expected) {
    wrongType(pathOf(key), value.at(), expected, value);
  }

  private void wrongType(String at, Position position, String expected, Tree value) {
    findings.error(
        "wrong-type", at, position, "must be " + expected + " but is " + value.kindName());
  }

  String pathOf(String key) {
    return path + "." + key;
  }
}
