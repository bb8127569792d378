/**
 * Which names are one dataset: the rules by which spellings are equal, what people decided, and the
 * one name each set of names goes by. Everything is a function of what is known, never of when it
 * was heard of. Plain Java; the stores are behind ports.
 */
@NullMarked
package io.headwater.catalog.identity;

import org.jspecify.annotations.NullMarked;
