package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.util.List;

/**
 * Two datasets that may be one.
 *
 * @param one the smaller canonical name
 * @param other the other one
 * @param evidence why, the strongest first; at least one
 * @param sharedColumns how many columns of one name both have
 * @param score 0 to 1, what the evidence says together; a guess, good for sorting only
 */
public record Suspicion(
    DatasetId one, DatasetId other, List<Evidence> evidence, int sharedColumns, double score) {

  /**
   * One thing that speaks for it.
   *
   * @param kind what sort of thing; a rule id where it is a spelling
   * @param detail the two names or columns that show it
   * @param score 0 to 1
   */
  public record Evidence(String kind, String detail, double score) {}
}
