package io.headwater.governance.report.render;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes elements of HTML that are well-formed XML too. Texts and values of attributes are escaped;
 * what XML cannot hold becomes a replacement character.
 */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** What was written. */
  String text() {
    return out.toString();
  }

  /** Markup that is written as it is; never with anything from outside in it. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html escaped(String text) {
    escape(text, out);
    return this;
  }

  /** An element with a text. */
  Html element(String name, Map<String, String> attributes, String text) {
    return element(name, attributes, html -> html.escaped(text));
  }

  /** An element with a text. */
  Html element(String name, String text) {
    return element(name, Map.of(), text);
  }

  /** An element with a content. */
  Html element(String name, Map<String, String> attributes, Consumer<Html> content) {
    out.append('<').append(name);
    for (String key : List.of("class", "lang", "id", "scope", "title")) {
      String value = attributes.get(key);
      if (value != null) {
        out.append(' ').append(key).append("=\"");
        escape(value, out);
        out.append('"');
      }
    }
    out.append('>');
    content.accept(this);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** What somebody else writes. */
  Html with(Consumer<Html> content) {
    content.accept(this);
    return this;
  }

  /** An element with a content. */
  Html element(String name, Consumer<Html> content) {
    return element(name, Map.of(), content);
  }

  private static void escape(String text, StringBuilder out) {
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isKept(point) ? point : 0xFFFD);
          }
        });
  }

  /** The characters of XML 1.0, without those that only control. */
  private static boolean isKept(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point < 0x7F)
        || (point >= 0xA0 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
