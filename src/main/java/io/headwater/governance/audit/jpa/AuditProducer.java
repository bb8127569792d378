package io.headwater.governance.audit.jpa;

import io.headwater.governance.audit.AuditJournal;
import io.headwater.governance.audit.AuditRetention;
import io.headwater.governance.audit.AuditSettings;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.governance.audit.TrailWalk;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Puts the trail together over its store, and looks after it. */
@ApplicationScoped
class AuditProducer {

  private static final Logger LOG = Logger.getLogger(AuditProducer.class);

  @Produces
  @Singleton
  Checkpoints checkpoints(AuditStore store, AuditSettings settings) {
    return new Checkpoints(store, settings, InstantSource.system());
  }

  /** Behind a proxy: filters hold the trail before there is one. */
  @Produces
  @ApplicationScoped
  AuditTrail trail(
      AuditStore store, AuditSettings settings, Checkpoints checkpoints, MeterRegistry registry) {
    return new AuditJournal(
        store, settings, InstantSource.system(), registry, checkpoints::written);
  }

  /** What still waits is written. */
  void close(@Disposes AuditTrail trail) {
    if (trail instanceof AuditJournal journal) {
      journal.close();
    }
  }

  @Produces
  @Singleton
  TrailWalk walk(AuditStore store, Checkpoints checkpoints, AuditSettings settings) {
    return new TrailWalk(store, checkpoints, settings, InstantSource.system());
  }

  @Produces
  @Singleton
  AuditRetention retention(
      AuditStore store, AuditTrail trail, Checkpoints checkpoints, AuditSettings settings) {
    return new AuditRetention(store, trail, checkpoints, settings, InstantSource.system());
  }

  /** Without a key or a store nothing could be audited: then the server does not start. */
  void start(@Observes StartupEvent event, Checkpoints checkpoints, AuditStore store) {
    LOG.infof(
        "Audit trail: row %d, signed with key %s", store.head().sequence(), checkpoints.key().id());
  }

  @ApplicationScoped
  static class Upkeep {

    private final Checkpoints checkpoints;
    private final AuditRetention retention;
    private final TrailWalk walk;

    Upkeep(Checkpoints checkpoints, AuditRetention retention, TrailWalk walk) {
      this.checkpoints = checkpoints;
      this.retention = retention;
      this.walk = walk;
    }

    @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sign() {
      checkpoints.tick();
    }

    @Scheduled(
        every = "1h",
        delayed = "10m",
        concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeOld() {
      retention.sweep();
    }

    @Scheduled(
        every = "10m",
        delayed = "5m",
        concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void verify() {
      walk.tick();
    }
  }
}
