package io.headwater.search;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The feeding side of the index: documents and the place in the changes feed they stand for.
 *
 * <p>Applying is idempotent: a document replaces the one with its id, a delete of what is not there
 * does nothing. What was applied is visible to searches about 50 ms later and durable about a
 * second later; after a crash {@link #position()} is the last durable one, and the feed is applied
 * again from there. Implementations are safe for use by any thread; batches are applied one at a
 * time.
 */
public interface SearchView {

  /**
   * The offset to read next, by partition, as last applied; right after opening, as last made
   * durable. Empty when nothing is known: feed everything.
   */
  Map<Integer, Long> position();

  /** Like {@link #position()}, as far as searches can see. Never ahead of what they see. */
  Map<Integer, Long> visiblePosition();

  /**
   * Applies one batch: deletes first, then documents, then the place. After a crash either the
   * whole batch is there or nothing of it.
   *
   * @param upserts documents to add or replace; of two with one id the later one stays
   * @param deletes ids to remove; unknown ones are ignored
   * @param nextOffsets the offset to read next, for the partitions this batch moved; the last word
   *     counts, also when it is smaller than before
   * @param watermark every change up to this time has been applied; never goes back
   * @throws CatalogException with {@link ErrorCode#UNAVAILABLE} when the index cannot be written;
   *     {@link #position()} may then have gone back, and the feed must be read again from there
   */
  void apply(
      Collection<SearchDocument> upserts,
      Collection<EntityId> deletes,
      Map<Integer, Long> nextOffsets,
      Instant watermark);

  /** The number of documents that searches see. */
  long documentCount();

  /** Shows every id that searches see, once, in no certain order; for verification. */
  void forEachId(Consumer<EntityId> action);

  /** The document as it was applied, if searches see it; for verification. */
  Optional<SearchDocument> findDocument(EntityId id);

  /** Removes all documents and the position, durably and visibly, so that all is fed again. */
  void clear();
}
