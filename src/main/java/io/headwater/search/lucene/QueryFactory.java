package io.headwater.search.lucene;

import io.headwater.search.FacetName;
import io.headwater.search.SearchField;
import io.headwater.search.SearchFilter;
import io.headwater.search.ranking.Match;
import io.headwater.search.ranking.QueryText;
import io.headwater.search.ranking.QueryWord;
import io.headwater.search.ranking.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Says the rules of {@code ranking} in Lucene's terms. Texts become terms, never syntax: there is
 * no query parser, so there is nothing to inject.
 */
final class QueryFactory {

  private QueryFactory() {}

  /** The documents that match a text, scored. */
  static Query text(QueryText text) {
    if (text.isBlank()) {
      return scored(MatchAllDocsQuery.INSTANCE, Weights.EVERYTHING);
    }
    List<Query> ways = new ArrayList<>();
    ways.add(term(IndexFields.EXACT_NAME, text.key(), Weights.EXACT_NAME));
    ways.add(term(IndexFields.EXACT_ALIAS, text.key(), Weights.EXACT_ALIAS));
    ways.add(term(IndexFields.EXACT_SEGMENT, text.key(), Weights.EXACT_SEGMENT));
    ways.add(prefix(IndexFields.FORMS, text.key(), Weights.PREFIX));
    if (!text.words().isEmpty()) {
      ways.add(term(IndexFields.EXACT_WORDS, text.spoken(), Weights.EXACT_WORDS));
      ways.add(term(IndexFields.EXACT_WORDS, text.compact(), Weights.EXACT_WORDS));
      if (!text.spoken().equals(text.key())) {
        ways.add(prefix(IndexFields.FORMS, text.spoken(), Weights.PREFIX));
      }
      ways.add(words(text));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** The documents that pass a filter but for one facet; empty when all do. */
  static Optional<Query> filter(SearchFilter filter, Optional<FacetName> without) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean any = false;
    for (FacetName facet : FacetName.values()) {
      List<BytesRef> values = filter.values(facet).stream().map(BytesRef::new).toList();
      if (!values.isEmpty() && !without.equals(Optional.of(facet))) {
        all.add(new TermInSetQuery(IndexFields.facet(facet), values), Occur.FILTER);
        any = true;
      }
    }
    return any ? Optional.of(all.build()) : Optional.empty();
  }

  /** Both: scored by the text alone. */
  static Query filtered(Query text, Optional<Query> filter) {
    return filter
        .<Query>map(passing ->
            new BooleanQuery.Builder().add(text, Occur.MUST).add(passing, Occur.FILTER).build())
        .orElse(text);
  }

  private static Query words(QueryText text) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    text.words().forEach(word -> words.add(word(word), Occur.SHOULD));
    return words.setMinimumNumberShouldMatch(text.fewestWords()).build();
  }

  /** One word, wherever it counts most. */
  private static Query word(QueryWord word) {
    List<Query> places = new ArrayList<>();
    Typos typos = new Typos(word.stem());
    for (SearchField field : SearchField.values()) {
      for (Match match : Match.values()) {
        if (word.allows(field, match)) {
          String name = IndexFields.words(field);
          Query query =
              switch (match) {
                case WHOLE -> new TermQuery(new Term(name, word.stem()));
                case PREFIX -> new PrefixQuery(new Term(name, word.text()));
                case TYPO -> typos.query(name, 1);
                case TYPO_TWICE -> typos.query(name, 2);
              };
          places.add(scored(query, Weights.WORD + Weights.of(field, match)));
        }
      }
    }
    return new DisjunctionMaxQuery(places, 0);
  }

  private static Query term(String field, String text, int weight) {
    return scored(new TermQuery(new Term(field, text)), weight);
  }

  private static Query prefix(String field, String text, int weight) {
    return scored(new PrefixQuery(new Term(field, text)), weight);
  }

  private static Query scored(Query query, int weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  /** The words within some edits of one; the automata are made once for all fields. */
  private static final class Typos {

    private final LevenshteinAutomata near;
    private final Automaton[] automata = new Automaton[3];

    Typos(String stem) {
      near = new LevenshteinAutomata(stem, true);
    }

    Query query(String field, int edits) {
      Automaton automaton = automata[edits];
      if (automaton == null) {
        automaton = near.toAutomaton(edits);
        automata[edits] = automaton;
      }
      return new AutomatonQuery(new Term(field), automaton);
    }
  }
}
