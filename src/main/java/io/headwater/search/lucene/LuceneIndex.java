package io.headwater.search.lucene;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.search.SearchConfig;
import io.headwater.search.SearchDocument;
import io.headwater.search.SearchView;
import io.headwater.search.ranking.SortKeys;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index as a view of the changes feed.
 *
 * <p>Safe for use by any thread. Writes are serialised by a lock, which commits take too, so that a
 * commit never splits a batch; reads take no lock. A writer that broke (a full disk) is opened
 * again from the last commit by the next call of {@link #apply}, which says so to its caller.
 */
public final class LuceneIndex implements SearchView, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

  private final IndexFolder folder;
  private final int commitDocuments;
  private final ReentrantLock writing = new ReentrantLock();
  private final DeferredTask refresh;
  private final DeferredTask commit;

  private volatile OpenIndex open;
  private volatile FeedPlace applied;
  private volatile FeedPlace visible;
  // Guarded by the lock.
  private FeedPlace durable;
  private int uncommitted;

  /** Counts clearings and reopenings: what was seen before one must not be published after it. */
  private final AtomicInteger generation = new AtomicInteger();

  /**
   * Opens the index, an empty one if there is none or none that can be read.
   *
   * @throws CatalogException with {@link ErrorCode#UNAVAILABLE} when another process has the folder
   *     open, or it cannot be written
   */
  public LuceneIndex(SearchConfig config) {
    this(config, new IndexFolder(config.directory()));
  }

  LuceneIndex(SearchConfig config, IndexFolder folder) {
    this.folder = folder;
    this.commitDocuments = config.commitDocuments();
    this.open = folder.open();
    this.durable = open.committed();
    this.applied = durable;
    this.visible = durable;
    this.refresh = new DeferredTask("search-refresh", config.refreshInterval(), this::tryRefresh);
    this.commit = new DeferredTask("search-commit", config.commitInterval(), this::tryCommit);
  }

  @Override
  public Map<Integer, Long> position() {
    return applied.offsets();
  }

  @Override
  public Map<Integer, Long> visiblePosition() {
    return visible.offsets();
  }

  /** Every change up to this time is visible. */
  Instant watermark() {
    return visible.watermark();
  }

  @Override
  public void apply(
      Collection<SearchDocument> upserts,
      Collection<EntityId> deletes,
      Map<Integer, Long> nextOffsets,
      Instant watermark) {
    write(writer -> {
      if (!deletes.isEmpty()) {
        writer.deleteDocuments(deletes.stream().map(LuceneIndex::term).toArray(Term[]::new));
      }
      for (SearchDocument document : upserts) {
        writer.updateDocument(term(document.id()), DocumentMapper.map(document));
      }
      applied = applied.moved(nextOffsets, watermark);
      uncommitted += upserts.size() + deletes.size();
      if (uncommitted >= commitDocuments) {
        commit(writer);
      }
    });
    refresh.plan();
    commit.plan();
  }

  @Override
  public void clear() {
    write(writer -> {
      writer.deleteAll();
      generation.incrementAndGet();
      applied = FeedPlace.START;
      uncommitted++;
      commit(writer);
      // Refresh under the lock: nothing may be applied between the two.
      open.searchers().maybeRefreshBlocking();
      visible = FeedPlace.START;
    });
  }

  /** Makes everything applied durable now. */
  public void commit() {
    write(this::commit);
  }

  /** Makes everything applied visible now. */
  public void refresh() {
    int before = generation.get();
    FeedPlace place = applied;
    OpenIndex current = open;
    try {
      current.searchers().maybeRefreshBlocking();
    } catch (IOException | AlreadyClosedException e) {
      throw unavailable("the search index cannot be read; it is tried again", e);
    }
    publish(place, before);
  }

  @Override
  public long documentCount() {
    return read(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public void forEachId(Consumer<EntityId> action) {
    read(searcher -> {
      StoredDocuments.forEachId(searcher, action);
      return true;
    });
  }

  @Override
  public Optional<SearchDocument> findDocument(EntityId id) {
    return read(searcher -> StoredDocuments.find(searcher, term(id)));
  }

  /** Commits and closes. What cannot be committed is applied again after the next start. */
  @Override
  public void close() {
    refresh.close();
    commit.close();
    tryCommit();
    try {
      open.close();
    } catch (IOException e) {
      LOG.warn("The search index did not close cleanly; it goes on from its last commit", e);
    }
  }

  /** Runs a read on what is visible now. */
  <T> T read(Reading<T> reading) {
    try {
      SearcherManager searchers = open.searchers();
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.run(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw unavailable("the search index cannot be read; try again", e);
    }
  }

  private void write(Writing writing) {
    this.writing.lock();
    try {
      if (!open.writer().isOpen()) {
        throw reopen(null);
      }
      writing.run(open.writer());
    } catch (IOException | AlreadyClosedException e) {
      throw open.writer().isOpen()
          ? unavailable("the search index cannot be written; check the space on its disk", e)
          : reopen(e);
    } finally {
      this.writing.unlock();
    }
  }

  /** Opens the last commit in place of a broken writer; searches go on with what they had. */
  private CatalogException reopen(@Nullable Exception cause) {
    LOG.warn("The writer of the search index broke; going back to the last commit", cause);
    OpenIndex broken = open;
    OpenIndex again = folder.open();
    generation.incrementAndGet();
    durable = again.committed();
    applied = durable;
    visible = durable;
    uncommitted = 0;
    open = again;
    IOUtils.closeWhileHandlingException(broken.searchers(), broken.directory());
    return unavailable(
        "the search index went back to its last commit; read the feed again from its position",
        cause);
  }

  private void commit(IndexWriter writer) throws IOException {
    if (applied.equals(durable) && uncommitted == 0) {
      return;
    }
    FeedPlace place = applied;
    writer.setLiveCommitData(CommitData.write(place).entrySet());
    writer.commit();
    durable = place;
    uncommitted = 0;
  }

  private void publish(FeedPlace place, int before) {
    writing.lock();
    try {
      if (before == generation.get()) {
        visible = place;
      }
    } finally {
      writing.unlock();
    }
  }

  private void tryRefresh() {
    try {
      refresh();
    } catch (CatalogException e) {
      LOG.warn("New documents stay invisible until the search index can be refreshed", e);
    }
  }

  private void tryCommit() {
    writing.lock();
    try {
      commit(open.writer());
    } catch (IOException | AlreadyClosedException e) {
      LOG.warn("The search index could not be committed; the next batch finds out", e);
    } finally {
      writing.unlock();
    }
  }

  private static Term term(EntityId id) {
    return new Term(IndexFields.ID, SortKeys.ofId(id));
  }

  private static CatalogException unavailable(String message, @Nullable Exception cause) {
    return new CatalogException(ErrorCode.UNAVAILABLE, message, cause);
  }

  /** Something to do with a reader. */
  @FunctionalInterface
  interface Reading<T> {
    T run(IndexSearcher searcher) throws IOException;
  }

  @FunctionalInterface
  private interface Writing {
    void run(IndexWriter writer) throws IOException;
  }
}
