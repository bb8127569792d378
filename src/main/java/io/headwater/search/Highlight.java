package io.headwater.search;

import java.util.List;

/**
 * Where a text matched. Offsets instead of marks in the text: nothing has to be escaped, and
 * nothing that a producer wrote can pass for a mark.
 *
 * @param field the field the text is from
 * @param text the whole text, or a piece of a long one around the first match; a cut is shown as …
 * @param spans the matched parts, ascending, not overlapping
 */
public record Highlight(SearchField field, String text, List<Span> spans) {

  /**
   * A matched part.
   *
   * @param start offset of its first UTF-16 code unit in the text
   * @param end offset after its last
   */
  public record Span(int start, int end) {}
}
