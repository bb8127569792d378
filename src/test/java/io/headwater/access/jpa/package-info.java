/** Tests of API tokens in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package io.headwater.access.jpa;
