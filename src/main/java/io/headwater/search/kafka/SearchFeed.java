package io.headwater.search.kafka;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Times;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.View;
import io.headwater.search.CatalogDocuments;
import io.headwater.search.SearchView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Reads what changed from the stores, and indexes it as it is now. */
@ApplicationScoped
class SearchFeed implements View {

  private final SearchView index;
  private final CatalogDocuments documents;

  SearchFeed(SearchView index, CatalogDocuments documents) {
    this.index = index;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public boolean isPatient() {
    return true;
  }

  @Override
  public Map<Integer, Long> position() {
    return index.position();
  }

  @Override
  public Map<Integer, Long> visiblePosition() {
    return index.visiblePosition();
  }

  @Override
  public void rebuild(Map<Integer, Long> from) {
    index.clear();
    AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
    documents.listAll(page -> {
      page.forEach(document ->
          latest.accumulateAndGet(
              document.lastSeen(), (one, other) -> one.isAfter(other) ? one : other));
      index.apply(page, List.of(), Map.of(), latest.get());
    });
    index.apply(List.of(), List.of(), from, latest.get());
  }

  @Override
  public void apply(List<ChangeRecord> changes, Map<Integer, Long> next) {
    Set<EntityId> ids = new HashSet<>();
    long latest = 0;
    for (ChangeRecord change : changes) {
      latest = Math.max(latest, change.at());
      if (change.id() instanceof DatasetId
          || change.id() instanceof JobId
          || change.id() instanceof DataProductId
          || change.id() instanceof DomainName) {
        ids.add(change.id());
      }
    }
    CatalogDocuments.Loaded loaded = documents.load(ids);
    Collection<EntityId> gone = new ArrayList<>(loaded.gone());
    index.apply(loaded.documents(), gone, next, Times.ofNanos(latest));
  }
}
