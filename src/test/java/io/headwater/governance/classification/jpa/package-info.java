/** Tests of decisions in PostgreSQL. */
@NullMarked
package io.headwater.governance.classification.jpa;

import org.jspecify.annotations.NullMarked;
