package io.headwater.search.lucene;

import io.headwater.model.EntityId;
import io.headwater.search.Facet;
import io.headwater.search.FacetName;
import io.headwater.search.SearchDocument;
import io.headwater.search.SearchFilter;
import io.headwater.search.SearchHit;
import io.headwater.search.SearchIndex;
import io.headwater.search.SearchQuery;
import io.headwater.search.SearchResult;
import io.headwater.search.Suggestion;
import io.headwater.search.ranking.Explanation;
import io.headwater.search.ranking.PageCursor;
import io.headwater.search.ranking.QueryText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Searches a {@link LuceneIndex}. Safe for use by any thread. */
public final class LuceneSearch implements SearchIndex {

  /** A total order: the id is unique. */
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexFields.IMPORTANCE, SortField.Type.LONG, true),
          new SortField(IndexFields.NAME, SortField.Type.STRING),
          new SortField(IndexFields.ID, SortField.Type.STRING));

  private final LuceneIndex index;

  /** Searches an open index. */
  public LuceneSearch(LuceneIndex index) {
    this.index = index;
  }

  @Override
  public SearchResult search(SearchQuery query) {
    QueryText text = QueryText.of(query.text());
    FieldDoc after = query.after().map(cursor -> place(cursor, query)).orElse(null);
    List<WordQueries> words = WordQueries.of(text);
    Query scored = QueryFactory.text(text, words);
    Query matching = QueryFactory.matching(text, words);
    // Read before the documents are: what is visible then is at least as new.
    Instant watermark = index.watermark();
    return index.read(searcher -> {
      Optional<Query> filter = QueryFactory.filter(query.filter(), Optional.empty());
      Query filtered = QueryFactory.filtered(scored, filter);
      ScoreDoc[] top = top(searcher, filtered, query.first() + 1, after);
      Counts counts = count(searcher, matching, query.filter());
      List<SearchHit> hits = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (int i = 0; i < Math.min(query.first(), top.length); i++) {
        hits.add(hit((FieldDoc) top[i], stored, query, text));
      }
      return new SearchResult(
          hits, counts.facets(), counts.total(), top.length > query.first(), watermark);
    });
  }

  @Override
  public List<Suggestion> suggest(String prefix, int first, Set<? extends EntityId> without) {
    SearchQuery query = SearchQuery.of(prefix, first);
    QueryText text = QueryText.of(query.text());
    Query scored =
        QueryFactory.filtered(
            QueryFactory.text(text, WordQueries.of(text)),
            QueryFactory.filter(SearchFilter.NONE.without(without), Optional.empty()));
    return index.read(searcher -> {
      List<Suggestion> suggestions = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc found : top(searcher, scored, first, null)) {
        suggestions.add(DocumentCodec.decodeSuggestion(StoredDocuments.bytes(stored, found.doc)));
      }
      return suggestions;
    });
  }

  /** The best only: what cannot be among them is passed over without a score. */
  private static ScoreDoc[] top(
      IndexSearcher searcher, Query query, int first, @Nullable FieldDoc after) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(ORDER, first, after, 1)).scoreDocs;
  }

  /** Counts without scores, in one pass; a facet with a filter of its own takes another. */
  private static Counts count(IndexSearcher searcher, Query matching, SearchFilter filter)
      throws IOException {
    List<CollectorManager<? extends Collector, ?>> together = new ArrayList<>();
    together.add(new TotalHitCountCollectorManager(searcher.getSlices()));
    Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
    for (FacetName facet : FacetName.values()) {
      if (filter.values(facet).isEmpty()) {
        together.add(new FacetCounts(facet));
      } else {
        Optional<Query> others = QueryFactory.filter(filter, Optional.of(facet));
        facets.put(
            facet,
            searcher.search(QueryFactory.filtered(matching, others), new FacetCounts(facet)));
      }
    }
    Optional<Query> all = QueryFactory.filter(filter, Optional.empty());
    Object[] results =
        searcher.search(
            QueryFactory.filtered(matching, all),
            new MultiCollectorManager(together.toArray(CollectorManager<?, ?>[]::new)));
    for (int i = 1; i < results.length; i++) {
      Facet facet = (Facet) results[i];
      facets.put(facet.name(), facet);
    }
    return new Counts((Integer) results[0], List.copyOf(facets.values()));
  }

  private record Counts(long total, List<Facet> facets) {}

  private static SearchHit hit(
      FieldDoc found, StoredFields stored, SearchQuery query, QueryText text) throws IOException {
    SearchDocument document = DocumentCodec.decode(StoredDocuments.bytes(stored, found.doc));
    Explanation why = Explanation.of(document, text);
    PageCursor place =
        new PageCursor(
            (Float) found.fields[0],
            (Long) found.fields[1],
            ((BytesRef) found.fields[2]).utf8ToString(),
            ((BytesRef) found.fields[3]).utf8ToString());
    return new SearchHit(
        document.id(),
        document.kind(),
        document.name(),
        place.score(),
        why.matchedFields(),
        why.highlights(),
        place.encode(query));
  }

  private static FieldDoc place(String cursor, SearchQuery query) {
    PageCursor place = PageCursor.decode(cursor, query);
    // The largest number: the document with exactly these keys is before the page, not on it.
    return new FieldDoc(
        Integer.MAX_VALUE,
        Float.NaN,
        new Object[] {
          place.score(), place.importance(), new BytesRef(place.name()), new BytesRef(place.id())
        });
  }
}
