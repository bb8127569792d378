package io.headwater.search.ranking;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms under which one name counts as typed exactly.
 *
 * @param whole the whole name
 * @param segment its last segment: after the last {@code /}, else the last {@code .} or {@code :}
 * @param spoken its words, and those of the segment, with spaces between them and without
 */
public record NameKeys(String whole, String segment, Set<String> spoken) {

  /** The forms of a name. */
  public static NameKeys of(String name) {
    String segment = segmentOf(name);
    return new NameKeys(
        TextFold.key(name),
        TextFold.key(segment),
        Stream.of(name, segment)
            .flatMap(text -> Stream.of(spoken(text, " "), spoken(text, "")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Every form; a text that one of them begins with is a prefix of the name. */
  public Set<String> all() {
    return Stream.concat(Stream.of(whole, segment), spoken.stream())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static String spoken(String text, String between) {
    String words = Words.of(text).stream().map(Word::text).collect(Collectors.joining(between));
    return TextFold.cut(words, TextFold.LONGEST_KEY);
  }

  private static String segmentOf(String name) {
    int end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '/' || name.charAt(end - 1) == '.')) {
      end--;
    }
    String trimmed = name.substring(0, end);
    int slash = trimmed.lastIndexOf('/');
    // orders.parquet in a path is a file name, not a table in a schema.
    int from = slash >= 0 ? slash : Math.max(trimmed.lastIndexOf('.'), trimmed.lastIndexOf(':'));
    return trimmed.substring(from + 1);
  }
}
