package io.headwater.ingest.manifest.tree;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import java.util.TreeMap;

/**
 * A tree as JSON with sorted keys and no white space: the same content gives the same text. A
 * number that JSON can spell stays as it was spelled ({@code 2.10}), because versions are written
 * as numbers; one that it cannot ({@code .inf}, {@code 0xa}) is a text.
 */
public final class CanonicalJson {

  /** Longer numbers are kept as texts: turning them into decimals takes time that grows faster. */
  private static final int LONGEST_NUMBER = 400;

  private CanonicalJson() {}

  /** The canonical text of a tree. */
  public static String of(Tree tree) {
    StringBuilder out = new StringBuilder();
    write(tree, out);
    return out.toString();
  }

  private static void write(Tree tree, StringBuilder out) {
    switch (tree) {
      case Branch branch -> {
        out.append('{');
        new TreeMap<>(branch.members())
            .forEach((key, member) -> {
              separate(out, '{');
              quote(key, out);
              out.append(':');
              write(member.value(), out);
            });
        out.append('}');
      }
      case Items list -> {
        out.append('[');
        list.items()
            .forEach(item -> {
              separate(out, '[');
              write(item, out);
            });
        out.append(']');
      }
      case Leaf leaf -> write(leaf, out);
    }
  }

  private static void separate(StringBuilder out, char opening) {
    if (out.charAt(out.length() - 1) != opening) {
      out.append(',');
    }
  }

  private static void write(Leaf leaf, StringBuilder out) {
    switch (leaf.kind()) {
      case TEXT -> quote(leaf.text(), out);
      case NUMBER -> number(leaf.text(), out);
      case FLAG -> out.append(leaf.text().equalsIgnoreCase("true"));
      case NULL -> out.append("null");
    }
  }

  /** A number is spelled as JSON spells it, or it is no number: see {@link Scalars}. */
  private static void number(String text, StringBuilder out) {
    if (text.length() > LONGEST_NUMBER) {
      quote(text, out);
    } else {
      out.append(text);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
