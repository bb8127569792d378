package io.headwater.search.lucene;

import io.headwater.search.FacetName;
import io.headwater.search.SearchFilter;
import io.headwater.search.ranking.QueryText;
import io.headwater.search.ranking.SortKeys;
import io.headwater.search.ranking.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
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

/**
 * Says the rules of {@code ranking} in Lucene's terms. Texts become terms, never syntax: there is
 * no query parser, so there is nothing to inject.
 */
final class QueryFactory {

  private QueryFactory() {}

  /** The documents that match a text, scored. */
  static Query text(QueryText text, List<WordQueries> words) {
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
      ways.add(words(text, words, WordQueries::scored));
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
    if (!filter.without().isEmpty()) {
      List<BytesRef> ids =
          filter.without().stream().map(SortKeys::ofId).map(BytesRef::new).toList();
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
      all.add(new TermInSetQuery(IndexFields.ID, ids), Occur.MUST_NOT);
      any = true;
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

  /** The same documents without scores: fewer and simpler clauses, for counting. */
  static Query matching(QueryText text, List<WordQueries> words) {
    if (text.isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder ways = new BooleanQuery.Builder();
    ways.add(new TermQuery(new Term(IndexFields.EXACT_NAME, text.key())), Occur.SHOULD);
    ways.add(new PrefixQuery(new Term(IndexFields.FORMS, text.key())), Occur.SHOULD);
    if (!text.words().isEmpty()) {
      // Aliases, segments and words are forms too: only the compact one is no prefix of its own.
      ways.add(new TermQuery(new Term(IndexFields.EXACT_WORDS, text.compact())), Occur.SHOULD);
      ways.add(new PrefixQuery(new Term(IndexFields.FORMS, text.spoken())), Occur.SHOULD);
      ways.add(words(text, words, WordQueries::matching), Occur.SHOULD);
    }
    return new ConstantScoreQuery(ways.build());
  }

  private static Query words(
      QueryText text, List<WordQueries> words, Function<WordQueries, Query> query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(query.apply(word), Occur.SHOULD));
    return all.setMinimumNumberShouldMatch(text.fewestWords()).build();
  }

  private static Query term(String field, String text, int weight) {
    return scored(new TermQuery(new Term(field, text)), weight);
  }

  private static Query prefix(String field, String text, int weight) {
    return scored(new PrefixQuery(new Term(field, text)), weight);
  }

  static Query scored(Query query, int weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }
}
