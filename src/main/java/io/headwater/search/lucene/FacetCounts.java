package io.headwater.search.lucene;

import io.headwater.search.Facet;
import io.headwater.search.FacetName;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the values of one facet over the matching documents: by number within a segment, by text
 * across segments. There are few different values and few segments, so no state has to be built
 * after each of the frequent refreshes.
 */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, Facet> {

  private static final Comparator<Facet.Bucket> ORDER =
      Comparator.comparingLong(Facet.Bucket::count).reversed().thenComparing(Facet.Bucket::value);

  private final FacetName facet;

  FacetCounts(FacetName facet) {
    this.facet = facet;
  }

  @Override
  public Counter newCollector() {
    return new Counter(IndexFields.facet(facet));
  }

  @Override
  public Facet reduce(Collection<Counter> counters) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Counter counter : counters) {
      counter.finishSegment();
      counter.totals.forEach((value, count) -> counts.merge(value, count, Long::sum));
    }
    List<Facet.Bucket> buckets =
        counts.entrySet().stream()
            .map(entry -> new Facet.Bucket(entry.getKey(), entry.getValue()))
            .sorted(ORDER)
            .limit(Facet.MOST_BUCKETS)
            .toList();
    return new Facet(facet, buckets, counts.size());
  }

  /** Counts in one thread. */
  static final class Counter extends SimpleCollector {

    private final String field;
    private final Map<String, Long> totals = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] segmentCounts = {};

    Counter(String field) {
      this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      finishSegment();
      values = DocValues.getSortedSet(context.reader(), field);
      segmentCounts = new int[Math.toIntExact(values.getValueCount())];
    }

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          segmentCounts[(int) values.nextOrd()]++;
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void finishSegment() throws IOException {
      for (int ordinal = 0; ordinal < segmentCounts.length; ordinal++) {
        if (segmentCounts[ordinal] > 0) {
          totals.merge(
              values.lookupOrd(ordinal).utf8ToString(), (long) segmentCounts[ordinal], Long::sum);
        }
      }
      segmentCounts = new int[0];
    }
  }
}
