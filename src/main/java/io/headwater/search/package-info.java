/**
 * Discovery: finding datasets, jobs, data products and domains by what people type.
 *
 * <p>Plain Java: what a document, a query and an answer are, and the two ports, {@link
 * io.headwater.search.SearchIndex} for reading and {@link io.headwater.search.SearchView} for
 * feeding. The rules of matching are in {@code ranking}, the Lucene index in {@code lucene}; no
 * Lucene type appears here. The index is a view: it can be dropped and fed again at any time.
 */
@NullMarked
package io.headwater.search;

import org.jspecify.annotations.NullMarked;
