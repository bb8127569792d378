package io.headwater.ingest;

import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogChange.AliasSeen;
import io.headwater.model.CatalogChange.ColumnLineageSeen;
import io.headwater.model.CatalogChange.DatasetEnded;
import io.headwater.model.CatalogChange.DatasetSeen;
import io.headwater.model.CatalogChange.FacetSeen;
import io.headwater.model.CatalogChange.JobDescribed;
import io.headwater.model.CatalogChange.JobSeen;
import io.headwater.model.CatalogChange.ManifestDeclared;
import io.headwater.model.CatalogChange.PoliciesPublished;
import io.headwater.model.CatalogChange.RunNamed;
import io.headwater.model.CatalogChange.RunSeen;
import io.headwater.model.CatalogChange.SchemaSeen;
import io.headwater.model.CatalogChange.SourcesStated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Remembers what events said of lineage, so that those which say something new can go before those
 * which say the same once more. It decides nothing but the order: what is forgotten is news once
 * more, and where two statements have one hash the second waits with the others. Thread-safe.
 */
@ApplicationScoped
class KnownStatements {

  private static final int REMEMBERED = 100_000;

  private final Set<Integer> hashes = RecentSet.ofAtMost(REMEMBERED);

  /** Notes what an event says, and tells whether some of it was not said before. */
  boolean note(List<CatalogChange> changes) {
    boolean isNews = false;
    for (CatalogChange change : changes) {
      isNews |= isNews(change);
    }
    return isNews;
  }

  private boolean isNews(CatalogChange change) {
    return switch (change) {
      case DatasetSeen seen -> note(seen.dataset());
      case JobSeen seen -> note(seen.job());
      // Which run it was, how it went and what its facets hold changes no walk.
      case RunNamed _, FacetSeen _ -> false;
      case RunSeen seen ->
          note(seen.job(), seen.inputs(), seen.outputs(), seen.explicit())
              || !seen.ended().isEmpty();
      case JobDescribed described ->
          note(
              described.job(),
              described.inputs(),
              described.outputs(),
              described.explicit(),
              JobDescribed.class);
      case SourcesStated stated -> note(stated.explicit());
      case ColumnLineageSeen seen ->
          note(seen.job(), seen.output(), seen.explicit(), seen.lineage().hash());
      case SchemaSeen seen -> note(seen.dataset(), seen.schema().hash());
      case AliasSeen seen -> note(seen.dataset(), seen.alias(), seen.kind());
      case DatasetEnded _, ManifestDeclared _, PoliciesPublished _ -> true;
    };
  }

  private boolean note(Object... parts) {
    return hashes.add(Objects.hash(parts));
  }
}
