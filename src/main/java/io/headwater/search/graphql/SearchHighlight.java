package io.headwater.search.graphql;

import io.headwater.search.Highlight;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Where a text matched.
 *
 * @param field the field the text is from
 * @param text the whole text, or a piece of a long one; a cut is shown as …
 * @param spans the matched parts, ascending, not overlapping
 */
@Description("Where a text matched; offsets count UTF-16 code units of the text.")
public record SearchHighlight(String field, String text, List<@NonNull TextSpan> spans) {

  /**
   * A matched part.
   *
   * @param start its first code unit
   * @param end the code unit after its last
   */
  @Description("A matched part: from start to before end.")
  public record TextSpan(int start, int end) {}

  static SearchHighlight of(Highlight highlight) {
    return new SearchHighlight(
        highlight.field().label(),
        highlight.text(),
        highlight.spans().stream().map(span -> new TextSpan(span.start(), span.end())).toList());
  }
}
