package io.headwater.search;

import io.headwater.search.ranking.NameKeys;
import io.headwater.search.ranking.QueryText;
import io.headwater.search.ranking.QueryWord;
import io.headwater.search.ranking.TextFold;
import io.headwater.search.ranking.Weights;
import io.headwater.search.ranking.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The score of one document by the rules, read off the document itself. */
final class MemoryScore {

  private MemoryScore() {}

  /** Empty when the document does not match. */
  static Optional<Integer> of(SearchDocument document, QueryText text) {
    if (text.isBlank()) {
      return Optional.of(Weights.EVERYTHING);
    }
    int best = Math.max(names(document, text), words(document, text));
    return best == 0 ? Optional.empty() : Optional.of(best);
  }

  private static int names(SearchDocument document, QueryText text) {
    NameKeys name = NameKeys.of(document.name());
    List<NameKeys> all =
        Stream.concat(Stream.of(name), document.aliases().stream().map(NameKeys::of)).toList();
    if (name.whole().equals(text.key())
        || TextFold.key(document.id().nodeId()).equals(text.key())) {
      return Weights.EXACT_NAME;
    }
    if (all.stream().skip(1).anyMatch(keys -> keys.whole().equals(text.key()))) {
      return Weights.EXACT_ALIAS;
    }
    if (all.stream().anyMatch(keys -> keys.segment().equals(text.key()))) {
      return Weights.EXACT_SEGMENT;
    }
    boolean spoken =
        all.stream()
            .flatMap(keys -> keys.spoken().stream())
            .anyMatch(form -> form.equals(text.spoken()) || form.equals(text.compact()));
    if (spoken) {
      return Weights.EXACT_WORDS;
    }
    boolean begins =
        all.stream()
            .flatMap(keys -> keys.all().stream())
            .anyMatch(form ->
                form.startsWith(text.key())
                    || (!text.spoken().isEmpty() && form.startsWith(text.spoken())));
    return begins ? Weights.PREFIX : 0;
  }

  private static int words(SearchDocument document, QueryText text) {
    int sum = 0;
    int found = 0;
    for (QueryWord word : text.words()) {
      OptionalInt best =
          Arrays.stream(SearchField.values()).mapToInt(f -> place(document, word, f)).max();
      if (best.orElse(0) > 0) {
        found++;
        sum += Weights.WORD + best.orElse(0);
      }
    }
    return found >= text.fewestWords() ? sum : 0;
  }

  private static int place(SearchDocument document, QueryWord word, SearchField field) {
    return document.texts(field).stream()
        .flatMap(text -> Words.withCompounds(text).stream())
        .flatMap(indexed -> word.match(field, indexed.stem()).stream())
        .mapToInt(match -> Weights.of(field, match))
        .max()
        .orElse(0);
  }
}
