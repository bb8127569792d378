package io.headwater.search.lucene;

import io.headwater.search.SearchConfig;
import io.headwater.search.SearchIndex;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Opens the index when the application starts and closes it when that stops. */
@ApplicationScoped
class SearchProducer {

  private static final Logger LOG = Logger.getLogger(SearchProducer.class);

  @Produces
  @Singleton
  LuceneIndex index(SearchConfig config) {
    return new LuceneIndex(config);
  }

  @Produces
  @Singleton
  SearchIndex search(LuceneIndex index) {
    return new LuceneSearch(index);
  }

  void close(@Disposes LuceneIndex index) {
    index.close();
  }

  /** Names the index, so that it is opened now and not by the first search. */
  void start(@Observes StartupEvent event, LuceneIndex index) {
    LOG.infof(
        "Search index: %d documents, feed position %s", index.documentCount(), index.position());
  }
}
