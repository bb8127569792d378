package io.headwater.search;

import io.headwater.model.EntityId;
import io.headwater.search.ranking.Explanation;
import io.headwater.search.ranking.PageCursor;
import io.headwater.search.ranking.QueryText;
import io.headwater.search.ranking.SortKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Both ports on a map: every query looks at every document. Says plainly what an index must find;
 * forgets everything at the end, and everything is visible at once.
 */
public final class MemorySearch implements SearchIndex, SearchView {

  private static final Comparator<PageCursor> ORDER =
      Comparator.comparingDouble((PageCursor place) -> -place.score())
          .thenComparingLong(place -> -place.importance())
          .thenComparing(PageCursor::name, MemorySearch::byBytes)
          .thenComparing(PageCursor::id, MemorySearch::byBytes);

  private final Map<EntityId, SearchDocument> documents = new LinkedHashMap<>();
  private final Map<Integer, Long> offsets = new HashMap<>();
  private Instant newest = Instant.EPOCH;

  private record Scored(SearchDocument document, PageCursor place) {}

  @Override
  public synchronized SearchResult search(SearchQuery query) {
    Optional<PageCursor> after = query.after().map(cursor -> PageCursor.decode(cursor, query));
    QueryText text = QueryText.of(query.text());
    List<Scored> found = found(text, query.filter(), Optional.empty());
    List<Scored> rest =
        found.stream()
            .filter(one -> after.isEmpty() || ORDER.compare(one.place, after.get()) > 0)
            .toList();
    return new SearchResult(
        rest.stream().limit(query.first()).map(one -> hit(one, query, text)).toList(),
        Arrays.stream(FacetName.values()).map(name -> facet(name, query, text, found)).toList(),
        found.size(),
        rest.size() > query.first(),
        newest);
  }

  @Override
  public List<Suggestion> suggest(String prefix, int first, Set<? extends EntityId> without) {
    SearchQuery query =
        new SearchQuery(prefix, SearchFilter.NONE.without(without), first, Optional.empty());
    return search(query).hits().stream()
        .map(hit -> new Suggestion(hit.name(), hit.id(), hit.kind()))
        .toList();
  }

  private List<Scored> found(QueryText text, SearchFilter filter, Optional<FacetName> without) {
    return documents.values().stream()
        .filter(document -> passes(document, filter, without))
        .flatMap(document -> MemoryScore.of(document, text).map(s -> at(document, s)).stream())
        .sorted(Comparator.comparing(Scored::place, ORDER))
        .toList();
  }

  private static Scored at(SearchDocument document, int score) {
    String name = SortKeys.ofName(document.name());
    String id = SortKeys.ofId(document.id());
    return new Scored(document, new PageCursor(score, document.importance(), name, id));
  }

  private static boolean passes(
      SearchDocument document, SearchFilter filter, Optional<FacetName> without) {
    if (filter.without().contains(document.id())) {
      return false;
    }
    return Arrays.stream(FacetName.values())
        .filter(facet -> !without.equals(Optional.of(facet)))
        .filter(facet -> !filter.values(facet).isEmpty())
        .allMatch(
            facet -> document.values(facet).stream().anyMatch(filter.values(facet)::contains));
  }

  private static SearchHit hit(Scored found, SearchQuery query, QueryText text) {
    SearchDocument document = found.document;
    Explanation why = Explanation.of(document, text);
    return new SearchHit(
        document.id(),
        document.kind(),
        document.name(),
        found.place.score(),
        why.matchedFields(),
        why.highlights(),
        found.place.encode(query));
  }

  private Facet facet(FacetName name, SearchQuery query, QueryText text, List<Scored> found) {
    boolean isFiltered = !query.filter().values(name).isEmpty();
    List<Scored> counted = isFiltered ? found(text, query.filter(), Optional.of(name)) : found;
    Map<String, Long> counts = new HashMap<>();
    counted.stream()
        .flatMap(one -> one.document.values(name).stream())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    List<Facet.Bucket> buckets =
        counts.entrySet().stream()
            .map(entry -> new Facet.Bucket(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong((Facet.Bucket bucket) -> -bucket.count())
                    .thenComparing(Facet.Bucket::value))
            .limit(Facet.MOST_BUCKETS)
            .toList();
    return new Facet(name, buckets, counts.size());
  }

  private static int byBytes(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized Map<Integer, Long> position() {
    return Map.copyOf(offsets);
  }

  @Override
  public Map<Integer, Long> visiblePosition() {
    return position();
  }

  @Override
  public synchronized void apply(
      Collection<SearchDocument> upserts,
      Collection<EntityId> deletes,
      Map<Integer, Long> nextOffsets,
      Instant watermark) {
    deletes.forEach(documents::remove);
    upserts.forEach(document -> documents.put(document.id(), document));
    offsets.putAll(nextOffsets);
    newest = watermark.isAfter(newest) ? watermark : newest;
  }

  @Override
  public synchronized long documentCount() {
    return documents.size();
  }

  @Override
  public synchronized void forEachId(Consumer<EntityId> action) {
    documents.keySet().forEach(action);
  }

  @Override
  public synchronized Optional<SearchDocument> findDocument(EntityId id) {
    return Optional.ofNullable(documents.get(id));
  }

  @Override
  public synchronized void clear() {
    documents.clear();
    offsets.clear();
    newest = Instant.EPOCH;
  }
}
