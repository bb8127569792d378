/**
 * Records in PostgreSQL, by Hibernate ORM Panache. The only package of the catalog that knows JPA
 * and SQL.
 */
@NullMarked
package io.headwater.catalog.jpa;

import org.jspecify.annotations.NullMarked;
