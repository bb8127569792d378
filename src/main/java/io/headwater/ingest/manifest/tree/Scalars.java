package io.headwater.ingest.manifest.tree;

import io.headwater.ingest.manifest.tree.Tree.Kind;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.ingest.manifest.tree.TreeException.Reason;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What a scalar means by the YAML 1.2 core schema: {@code NO} is a text, {@code 2.10} a number. */
final class Scalars {

  private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);

  /** RFC 8259, section 6. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

  private Scalars() {}

  static Leaf leaf(ScalarEvent event, Position at) throws TreeException {
    String text = event.getValue();
    requireStorable(text, at);
    Kind kind = kind(event, text, at);
    return new Leaf(kind, kind == Kind.NULL ? "" : text, at);
  }

  private static Kind kind(ScalarEvent event, String text, Position at) throws TreeException {
    Optional<String> tag = event.getTag();
    if (tag.isEmpty() || tag.get().equals("!")) {
      return event.isPlain() && tag.isEmpty()
          ? kind(RESOLVER.resolve(text, true), text)
          : Kind.TEXT;
    }
    if (tag.get().equals(Tag.STR.getValue())) {
      return Kind.TEXT;
    }
    Tag implied = RESOLVER.resolve(text, true);
    if (!tag.get().equals(implied.getValue())) {
      throw unknownTag(tag.get(), at);
    }
    return kind(implied, text);
  }

  private static Kind kind(Tag tag, String text) {
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      // Spellings that JSON does not know (0xa, +1, .inf) would read back as another text: a port
      // called 0xa would become one called 10.
      return JSON_NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.FLAG;
    }
    return tag.equals(Tag.NULL) ? Kind.NULL : Kind.TEXT;
  }

  static void requireCoreTag(Optional<String> tag, String core, Position at) throws TreeException {
    if (tag.isPresent() && !tag.get().equals(Tag.PREFIX + core) && !tag.get().equals("!")) {
      throw unknownTag(tag.get(), at);
    }
  }

  private static TreeException unknownTag(String tag, Position at) {
    return new TreeException(
        Reason.SYNTAX, at, "the tag " + tag + " does not fit here; remove it, values need no tags");
  }

  /** No store keeps NUL, and half a surrogate pair is no character. */
  private static void requireStorable(String text, Position at) throws TreeException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        throw new TreeException(
            Reason.SYNTAX,
            at,
            "the text holds the character \\u%04x, which cannot be kept; remove it"
                .formatted((int) c));
      }
      if (pair) {
        i++;
      }
    }
  }
}
