package io.headwater.impact.report;

/**
 * Texts of others inside Markdown. They stay on one line, draw nothing, link nothing and call
 * nobody: GitHub and GitLab turn {@code @name} and {@code #12} of plain text into notifications.
 */
final class MarkdownText {

  /** Parts a sign from what follows without being seen. */
  private static final char GAP = '\u200B';

  private static final String MARKUP = "\\`*_[]~$|{}";

  private MarkdownText() {}

  /** Running text, in a table or not; never at the start of a line, where other signs count. */
  static String text(String raw, int most) {
    String line = oneLine(clip(raw, most));
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@', '#' -> {
          out.append(c);
          if (i == 0 || !isWord(line.charAt(i - 1))) {
            out.append(GAP);
          }
        }
        case ':' -> out.append(line.startsWith("://", i) ? "&#58;" : ":");
        default -> {
          if (MARKUP.indexOf(c) >= 0) {
            out.append('\\');
          }
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** A name as code, in which neither markup nor mentions count. */
  static String code(String raw, int most) {
    String line = oneLine(clip(raw, most));
    String fence = "`".repeat(longestRun(line) + 1);
    boolean padded = line.startsWith("`") || line.endsWith("`") || line.isBlank();
    return fence + (padded ? " " + line + " " : line) + fence;
  }

  /** A name as code in a cell of a table. */
  static String codeInCell(String raw, int most) {
    // Escapes do not count inside code, so that a backslash before a bar could not be written
    // there.
    return raw.indexOf('|') < 0 ? code(raw, most) : "<code>" + text(raw, most) + "</code>";
  }

  /** A name as code inside an HTML block. */
  static String html(String raw, int most) {
    return "<code>"
        + oneLine(clip(raw, most))
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
        + "</code>";
  }

  /** The beginning of a long text, and how much is missing. */
  static String clip(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "… (+" + (text.length() - end) + " characters)";
  }

  /** Without line ends and signs that cannot be seen. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isPrintable(c) ? c : ' '));
    return out.toString().strip();
  }

  /** Signs that turn the direction of writing would make a name look like another one. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static boolean isWord(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
