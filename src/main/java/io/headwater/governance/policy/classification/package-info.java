/** What policies know of classifications that lineage carries. */
@NullMarked
package io.headwater.governance.policy.classification;

import org.jspecify.annotations.NullMarked;
