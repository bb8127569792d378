package io.headwater.catalog.neo4j;

import io.headwater.catalog.identity.IdentityService;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Brings identities up to date with the rules and the decisions before they are asked for. */
@ApplicationScoped
class IdentityStart {

  private static final Logger LOG = Logger.getLogger(IdentityStart.class);

  private final IdentityService identities;

  IdentityStart(IdentityService identities) {
    this.identities = identities;
  }

  void onStart(@Observes StartupEvent event) {
    try {
      identities.catchUp();
    } catch (CatalogException e) {
      if (e.code() != ErrorCode.UNAVAILABLE) {
        throw e;
      }
      // The server still starts: it answers from what is stored, and goes on here the next time.
      LOG.warn("identities of datasets could not be brought up to date; restart to try again", e);
    }
  }
}
