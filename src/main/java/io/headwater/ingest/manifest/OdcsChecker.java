package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.OdcsStructure.Member;
import io.headwater.ingest.manifest.tree.Position;
import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Kind;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a contract against the table of the standard. What a newer minor version than the declared
 * one allows, unknown keys and texts without quotes are warnings: the standard's own examples have
 * them. One per contract; not thread-safe.
 */
final class OdcsChecker {

  private final int minor;
  private final Findings findings;

  OdcsChecker(int minor, Findings findings) {
    this.minor = minor;
    this.findings = findings;
  }

  void check(Branch contract) {
    object(contract, OdcsStructure.CONTRACT, "$");
  }

  private void object(Branch branch, String type, String path) {
    Map<String, Member> members = OdcsStructure.members(type).orElseThrow();
    members.forEach((name, member) -> {
      if (minor <= member.requiredUntil() && !branch.members().containsKey(name)) {
        findings.error(
            "missing-key",
            path + "." + name,
            branch.at(),
            "'" + name + "' is missing; the standard demands it");
      }
    });
    branch
        .members()
        .forEach((name, value) -> {
          Member member = members.get(name);
          String at = path + "." + name;
          if (member == null) {
            unknown(name, value, members, at);
          } else {
            newer(name, member.since(), value.keyAt(), at);
            value(value.value(), member.types(), at);
          }
        });
  }

  private void unknown(String name, Tree.Member value, Map<String, Member> members, String path) {
    String near = Spelling.nearest(name, members.keySet());
    findings.warning(
        "unknown-key",
        path,
        value.keyAt(),
        "'"
            + name
            + "' is no part of the standard and only kept; "
            + (near.isEmpty() ? "use customProperties" : "did you mean '" + near + "'?"));
  }

  private void newer(String name, int since, Position place, String path) {
    if (since > minor) {
      findings.warning(
          "newer-than-declared",
          path,
          place,
          "'" + name + "' came with v3." + since + ".0; raise apiVersion to that");
    }
  }

  private void value(Tree value, List<String> types, String path) {
    for (String typed : types) {
      int at = types.size() == 1 ? -1 : typed.indexOf('@');
      String type = at < 0 ? typed : typed.substring(0, at);
      if (types.size() == 1 || fits(value, type)) {
        if (at >= 0 && Integer.parseInt(typed.substring(at + 1)) > minor) {
          findings.warning(
              "newer-than-declared",
              path,
              value.at(),
              value.kindName() + " here came with v3." + typed.substring(at + 1) + ".0");
        }
        typed(value, type, path);
        return;
      }
    }
    wrongType(value, String.join(" or ", types.stream().map(OdcsChecker::inWords).toList()), path);
  }

  private static boolean fits(Tree value, String type) {
    return type.startsWith("[") ? value instanceof Items : value instanceof Branch;
  }

  private void typed(Tree value, String type, String path) {
    if (type.equals("any")) {
      return;
    }
    switch (value) {
      case Branch branch when OdcsStructure.members(type).isPresent() -> object(branch, type, path);
      case Items list when type.startsWith("[") -> {
        String item = type.substring(1, type.length() - 1);
        for (int i = 0; i < list.items().size(); i++) {
          typed(list.items().get(i), item, path + "[" + i + "]");
        }
      }
      case Leaf leaf when leaf.kind() != Kind.NULL && !isCollection(type) ->
          scalar(leaf, type, path);
      case Branch _, Items _, Leaf _ -> wrongType(value, inWords(type), path);
    }
  }

  private static boolean isCollection(String type) {
    return type.startsWith("[") || OdcsStructure.members(type).isPresent();
  }

  private void scalar(Leaf leaf, String type, String path) {
    if (type.equals("flag") || type.equals("number")) {
      if (leaf.kind() != (type.equals("flag") ? Kind.FLAG : Kind.NUMBER)) {
        wrongType(leaf, inWords(type), path);
      }
    } else if (type.startsWith("=") || type.startsWith("~")) {
      oneOf(leaf, type, path);
    } else if (leaf.kind() != Kind.TEXT) {
      findings.warning(
          "unquoted-text",
          path,
          leaf.at(),
          "must be a text but is " + leaf.kindName() + "; write \"" + leaf.text() + "\"");
    }
  }

  private void oneOf(Leaf leaf, String type, String path) {
    List<String> names = new ArrayList<>();
    for (String allowed : type.substring(1).split("\\|", -1)) {
      int at = allowed.indexOf('@');
      String name = at < 0 ? allowed : allowed.substring(0, at);
      if (name.equals(leaf.text())) {
        newer(name, at < 0 ? 0 : Integer.parseInt(allowed.substring(at + 1)), leaf.at(), path);
        return;
      }
      names.add(name);
    }
    String message = "is none of " + String.join(", ", names);
    if (type.startsWith("=")) {
      findings.error("unknown-value", path, leaf.at(), message);
    } else {
      findings.warning("unknown-value", path, leaf.at(), message);
    }
  }

  private void wrongType(Tree value, String expected, String path) {
    findings.error(
        "wrong-type", path, value.at(), "must be " + expected + " but is " + value.kindName());
  }

  private static String inWords(String type) {
    return switch (type) {
      case "text" -> "a text";
      case "flag" -> "true or false";
      case "number" -> "a number";
      default ->
          type.startsWith("[")
              ? "a list"
              : type.startsWith("=") || type.startsWith("~") ? "a text" : "an object";
    };
  }
}
