/** Tests of the vocabulary. */
@NullMarked
package io.headwater.model;

import org.jspecify.annotations.NullMarked;
