package io.headwater.search.ranking;

import io.headwater.search.Highlight;
import io.headwater.search.Highlight.Span;
import io.headwater.search.SearchField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Marks the parts of a text that match a query. */
final class Marker {

  /** A longer text is shown around its first match. */
  private static final int LONGEST_TEXT = 240;

  private static final int BEFORE = 60;

  private final QueryText query;

  Marker(QueryText query) {
    this.query = query;
  }

  /** The text with its matched parts, if any matched. */
  Optional<Highlight> mark(SearchField field, String text) {
    List<Span> spans = wordSpans(field, text);
    if (spans.isEmpty() && (field == SearchField.NAME || field == SearchField.ALIAS)) {
      spans = keySpan(text);
    }
    return spans.isEmpty() ? Optional.empty() : Optional.of(shorten(field, text, spans));
  }

  static Highlight whole(SearchField field, String text) {
    return shorten(field, text, List.of(new Span(0, text.length())));
  }

  private List<Span> wordSpans(SearchField field, String text) {
    List<Span> spans = new ArrayList<>();
    for (Word word : Words.withCompounds(text)) {
      query.words().stream()
          .flatMap(typed -> typed.match(field, word.stem()).map(m -> span(word, typed, m)).stream())
          .max(Comparator.comparingInt(Span::end))
          .ifPresent(spans::add);
    }
    return merge(spans);
  }

  private static Span span(Word word, QueryWord typed, Match match) {
    boolean part = match == Match.PREFIX && word.end() - word.start() == word.text().length();
    return new Span(word.start(), part ? word.start() + typed.text().length() : word.end());
  }

  /** The typed text as a piece of the name, where words do not line up: ordersar, OrdersArchive. */
  private List<Span> keySpan(String text) {
    NameKeys keys = NameKeys.of(text);
    if (keys.all().stream()
        .noneMatch(form ->
            form.startsWith(query.key())
                || (!query.spoken().isEmpty() && form.startsWith(query.spoken()))
                || form.equals(query.compact()))) {
      return List.of();
    }
    String folded = TextFold.fold(text);
    int at = folded.length() == text.length() ? folded.lastIndexOf(query.key()) : -1;
    return List.of(at < 0 ? new Span(0, text.length()) : new Span(at, at + query.key().length()));
  }

  /** A whole run and its parts may both match: one span covers them. */
  private static List<Span> merge(List<Span> spans) {
    List<Span> sorted =
        spans.stream()
            .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
            .toList();
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? new Span(-1, -1) : merged.getLast();
      if (span.start() < last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static Highlight shorten(SearchField field, String text, List<Span> spans) {
    if (text.length() <= LONGEST_TEXT) {
      return new Highlight(field, text, List.copyOf(spans));
    }
    int from = edge(text, Math.max(0, spans.getFirst().start() - BEFORE));
    int to = edge(text, Math.min(text.length(), from + LONGEST_TEXT));
    String before = from > 0 ? "…" : "";
    String piece = before + text.substring(from, to) + (to < text.length() ? "…" : "");
    int shift = from - before.length();
    return new Highlight(
        field,
        piece,
        spans.stream()
            .filter(span -> span.start() < to)
            .map(span -> new Span(span.start() - shift, Math.min(span.end(), to) - shift))
            .toList());
  }

  /** Not through a surrogate pair. */
  private static int edge(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
