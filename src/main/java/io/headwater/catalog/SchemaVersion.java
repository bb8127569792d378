package io.headwater.catalog;

import io.headwater.model.SchemaField;
import java.time.Instant;
import java.util.List;

/**
 * A schema that a dataset had, told apart from others by its content.
 *
 * @param hash the content hash of its fields
 * @param fields its columns, in the order declared; empty when the producer took the schema back
 * @param firstSeen the earliest event that carried it
 * @param lastSeen the latest event that carried it
 */
public record SchemaVersion(
    String hash, List<SchemaField> fields, Instant firstSeen, Instant lastSeen) {

  public SchemaVersion {
    fields = List.copyOf(fields);
  }
}
