/** Tests of waivers in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package io.headwater.impact.jpa;
