package io.headwater.catalog.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of suspicions. They are not counted: that would compare the whole catalog.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 */
@Description("A page of suspicions, in the order of the last parts of names.")
public record SuspectedDuplicateConnection(
    List<@NonNull SuspectedDuplicateEdge> edges, PageInfo pageInfo) {

  static SuspectedDuplicateConnection of(Page<SuspectedDuplicate> page) {
    return new SuspectedDuplicateConnection(page.edges(SuspectedDuplicateEdge::new), page.info());
  }
}
