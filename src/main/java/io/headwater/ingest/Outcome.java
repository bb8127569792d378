package io.headwater.ingest;

/**
 * What became of the records of a batch.
 *
 * @param applied records that were applied
 * @param duplicates records whose content was applied before
 * @param deadLetters records that could not be used
 * @param warnings oddities in applied records
 */
public record Outcome(int applied, int duplicates, int deadLetters, int warnings) {}
