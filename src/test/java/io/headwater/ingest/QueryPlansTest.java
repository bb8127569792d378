package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RecordStore.LedgerEntry;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.governance.report.KeptReports;
import io.headwater.model.DatasetId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * What is asked again and again has one plan. Hibernate 7.2 takes a native query that names a class
 * such as String for its only column for another one each time: such plans fill the cache under one
 * hash, and every question is compared with all of them.
 */
@QuarkusTest
@TestProfile(StoresOnly.class)
@EnabledIfEnvironmentVariable(named = "HEADWATER_KAFKA", matches = ".+")
class QueryPlansTest {

  private static final int REPEATS = 20;

  @Inject RecordStore records;
  @Inject DecisionLog decisions;
  @Inject KeptReports reports;
  @Inject SessionFactory sessions;

  @Test
  void aQuestionThatIsAskedAgainHasThePlanItHad() {
    ask(0);
    int plans = plans();

    for (int i = 1; i <= REPEATS; i++) {
      ask(i);
    }

    // Whatever else this server asks for the first time meanwhile; less than one each time.
    assertThat(plans()).isLessThan(plans + REPEATS);
  }

  private void ask(int number) {
    String name = "plan " + number;
    records.findApplied(Set.of(name));
    records.finish(
        List.of(new LedgerEntry(name, 1)),
        List.of(new Position("plans", 0, number, Map.of())),
        List.of(),
        List.of());
    records.getPosition("plans", 0);
    records.listLeftNotices(10);
    decisions.findDecided(Set.of(new DatasetId("plans", name)));
    decisions.listDecisions(10, Optional.empty());
    reports.count(KeptReports.Filter.ALL);
  }

  private int plans() {
    return sessions
        .unwrap(SessionFactoryImplementor.class)
        .getQueryEngine()
        .getInterpretationCache()
        .getNumberOfCachedQueryPlans();
  }
}
