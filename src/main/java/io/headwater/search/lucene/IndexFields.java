package io.headwater.search.lucene;

import io.headwater.search.FacetName;
import io.headwater.search.SearchField;

/** The names of the fields in the index. */
final class IndexFields {

  /** {@code SortKeys.ofId}: term for updates, column for the order. */
  static final String ID = "id";

  /** {@code SortKeys.ofName}, a column. */
  static final String NAME = "name";

  static final String IMPORTANCE = "importance";

  /** The whole document, see {@link DocumentCodec}; stored. */
  static final String DOCUMENT = "document";

  static final String EXACT_NAME = "exact.name";
  static final String EXACT_ALIAS = "exact.alias";
  static final String EXACT_SEGMENT = "exact.segment";
  static final String EXACT_WORDS = "exact.words";

  /** Every form of every name, for prefixes. */
  static final String FORMS = "forms";

  private IndexFields() {}

  /** The stems of the words of a part. */
  static String words(SearchField field) {
    return "words." + field.label();
  }

  /** The values of a facet: terms for filters, columns for counts. */
  static String facet(FacetName facet) {
    return "facet." + facet.label();
  }
}
