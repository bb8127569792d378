/** What features share that is no part of the vocabulary: the edges of the application. */
@NullMarked
package io.headwater.platform;

import org.jspecify.annotations.NullMarked;
