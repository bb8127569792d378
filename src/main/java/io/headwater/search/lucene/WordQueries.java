package io.headwater.search.lucene;

import io.headwater.search.SearchField;
import io.headwater.search.ranking.Match;
import io.headwater.search.ranking.QueryText;
import io.headwater.search.ranking.QueryWord;
import io.headwater.search.ranking.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** The queries for one typed word in all fields. For one search in one thread. */
final class WordQueries {

  private final QueryWord word;
  private final Map<Match, CompiledAutomaton> automata = new EnumMap<>(Match.class);

  private WordQueries(QueryWord word) {
    this.word = word;
  }

  /** One for each word of a text. */
  static List<WordQueries> of(QueryText text) {
    return text.words().stream().map(WordQueries::new).toList();
  }

  /** The word wherever it counts most. */
  Query scored() {
    List<Query> places = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      for (Match match : Match.values()) {
        if (word.allows(field, match)) {
          int weight = Weights.WORD + Weights.of(field, match);
          places.add(QueryFactory.scored(query(field, match), weight));
        }
      }
    }
    return new DisjunctionMaxQuery(places, 0);
  }

  /** The word anywhere: a wider match takes the place of those within it. */
  Query matching() {
    BooleanQuery.Builder places = new BooleanQuery.Builder();
    for (SearchField field : SearchField.values()) {
      Match widest = Match.WHOLE;
      for (Match match : List.of(Match.TYPO, Match.TYPO_TWICE)) {
        widest = word.allows(field, match) ? match : widest;
      }
      places.add(query(field, widest), Occur.SHOULD);
      if (word.allows(field, Match.PREFIX)) {
        places.add(query(field, Match.PREFIX), Occur.SHOULD);
      }
    }
    return places.build();
  }

  private Query query(SearchField field, Match match) {
    String name = IndexFields.words(field);
    return switch (match) {
      case WHOLE -> new TermQuery(new Term(name, word.stem()));
      case PREFIX -> new PrefixQuery(new Term(name, word.text()));
      case TYPO -> typo(name, match, 1);
      case TYPO_TWICE -> typo(name, match, 2);
    };
  }

  private Query typo(String field, Match match, int edits) {
    CompiledAutomaton automaton =
        automata.computeIfAbsent(match, any -> TypoQuery.automaton(word.stem(), edits));
    return new TypoQuery(new Term(field, word.stem()), edits, automaton);
  }
}
