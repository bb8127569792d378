package io.headwater.search.ranking;

import io.headwater.search.Highlight;
import io.headwater.search.SearchDocument;
import io.headwater.search.SearchField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a document matched a text.
 *
 * @param matchedFields where, most telling first
 * @param highlights the texts with their matched parts, at most three per field
 */
public record Explanation(List<SearchField> matchedFields, List<Highlight> highlights) {

  private static final int MOST_PER_FIELD = 3;

  /** Explains a match; empty for a blank text, which matches without a reason. */
  public static Explanation of(SearchDocument document, QueryText query) {
    List<SearchField> fields = new ArrayList<>();
    List<Highlight> highlights = new ArrayList<>();
    if (query.isBlank()) {
      return new Explanation(fields, highlights);
    }
    Marker marker = new Marker(query);
    for (SearchField field : SearchField.values()) {
      List<Highlight> found =
          document.texts(field).stream()
              .flatMap(text -> marker.mark(field, text).stream())
              .sorted(Comparator.comparingInt(highlight -> -highlight.spans().size()))
              .limit(MOST_PER_FIELD)
              .toList();
      if (!found.isEmpty()) {
        fields.add(field);
        highlights.addAll(found);
      }
    }
    if (fields.isEmpty() && query.key().equals(TextFold.key(document.id().nodeId()))) {
      fields.add(SearchField.NAME);
      highlights.add(Marker.whole(SearchField.NAME, document.name()));
    }
    return new Explanation(List.copyOf(fields), List.copyOf(highlights));
  }
}
