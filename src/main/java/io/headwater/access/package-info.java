/**
 * Who may do and see what.
 *
 * <p>Plain Java: callers, roles, scopes, the one table that says what each way in needs ({@link
 * io.headwater.access.AccessTable}), API tokens, limits for each caller. Who is calling is told by
 * {@link io.headwater.access.Callers}, whose adapter is in {@code http}. What a caller may see of
 * the catalog is decided in {@code visibility}, once for every way out.
 */
@NullMarked
package io.headwater.access;

import org.jspecify.annotations.NullMarked;
