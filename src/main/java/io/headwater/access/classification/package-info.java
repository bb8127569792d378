/** What access knows of classifications that lineage carries. */
@NullMarked
package io.headwater.access.classification;

import org.jspecify.annotations.NullMarked;
