/** Tests of classifications. */
@NullMarked
package io.headwater.governance.classification;

import org.jspecify.annotations.NullMarked;
