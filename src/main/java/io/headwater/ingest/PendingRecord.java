package io.headwater.ingest;

import io.headwater.model.CatalogException;
import org.jspecify.annotations.Nullable;

/**
 * A record that was taken from its topic and waits for the stores.
 *
 * @param record as it came
 * @param key what the ledger knows it by
 * @param reading what it says; null where it is read together with the others of its batch
 * @param isNews whether it says of lineage what was not said before, as far as that is remembered;
 *     true where it was not read
 */
public record PendingRecord(
    IncomingRecord record, String key, @Nullable Reading reading, boolean isNews) {

  /** What reading a record came to. */
  sealed interface Reading {

    record Usable(RecordTranslator.Read read) implements Reading {}

    record Unusable(CatalogException cause) implements Reading {}
  }
}
