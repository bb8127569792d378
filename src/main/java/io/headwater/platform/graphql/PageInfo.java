package io.headwater.platform.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/**
 * Where a page lies in its list (Relay connections).
 *
 * @param hasNextPage whether the list goes on
 * @param hasPreviousPage whether the page was asked for with a cursor
 * @param startCursor of the first item; null on an empty page
 * @param endCursor of the last item; null on an empty page
 */
@Description("Where a page lies in its list.")
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {}
