package io.headwater.search.lucene;

import io.headwater.search.Facet;
import io.headwater.search.FacetName;
import io.headwater.search.SearchDocument;
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
import org.apache.lucene.search.TopFieldDocs;
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
    Query scored = QueryFactory.text(text);
    // Read before the documents are: what is visible then is at least as new.
    Instant watermark = index.watermark();
    return index.read(searcher -> {
      Found found = find(searcher, scored, query, after);
      ScoreDoc[] top = found.top().scoreDocs;
      List<SearchHit> hits = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (int i = 0; i < Math.min(query.first(), top.length); i++) {
        hits.add(hit((FieldDoc) top[i], stored, query, text));
      }
      return new SearchResult(
          hits,
          found.facets(),
          found.top().totalHits.value(),
          top.length > query.first(),
          watermark);
    });
  }

  @Override
  public List<Suggestion> suggest(String prefix, int first) {
    SearchQuery query = SearchQuery.of(prefix, first);
    Query scored = QueryFactory.text(QueryText.of(query.text()));
    return index.read(searcher -> {
      List<Suggestion> suggestions = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc found : searcher.search(scored, top(first, null)).scoreDocs) {
        suggestions.add(DocumentCodec.decodeSuggestion(StoredDocuments.bytes(stored, found.doc)));
      }
      return suggestions;
    });
  }

  private static TopFieldCollectorManager top(int first, @Nullable FieldDoc after) {
    return new TopFieldCollectorManager(ORDER, first, after, Integer.MAX_VALUE);
  }

  /** The page and the facets in one pass, and a pass for each facet with a filter of its own. */
  private static Found find(
      IndexSearcher searcher, Query scored, SearchQuery query, @Nullable FieldDoc after)
      throws IOException {
    List<CollectorManager<? extends Collector, ?>> together = new ArrayList<>();
    together.add(top(query.first() + 1, after));
    Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
    for (FacetName facet : FacetName.values()) {
      if (query.filter().values(facet).isEmpty()) {
        together.add(new FacetCounts(facet));
      } else {
        Optional<Query> others = QueryFactory.filter(query.filter(), Optional.of(facet));
        facets.put(
            facet, searcher.search(QueryFactory.filtered(scored, others), new FacetCounts(facet)));
      }
    }
    Optional<Query> all = QueryFactory.filter(query.filter(), Optional.empty());
    Object[] results =
        searcher.search(
            QueryFactory.filtered(scored, all),
            new MultiCollectorManager(together.toArray(CollectorManager<?, ?>[]::new)));
    for (int i = 1; i < results.length; i++) {
      Facet facet = (Facet) results[i];
      facets.put(facet.name(), facet);
    }
    return new Found((TopFieldDocs) results[0], List.copyOf(facets.values()));
  }

  private record Found(TopFieldDocs top, List<Facet> facets) {}

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
