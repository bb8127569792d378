package io.headwater.governance.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every store of decisions promises. Each test starts with an empty one. */
public abstract class DecisionsContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final DatasetId TOPIC = new DatasetId("kafka://broker:9092", "shipments/ü");
  private static final DatasetId OTHER = new DatasetId("kafka://broker:9092", "orders");

  /** The store. */
  protected abstract ClassificationDecisions decisions();

  private static ClassificationDecision decision(
      String id, DatasetId dataset, String path, Optional<Set<String>> kinds) {
    return new ClassificationDecision(
        id,
        dataset,
        path,
        Optional.of(Level.RESTRICTED),
        kinds,
        true,
        "we 'know'",
        "ann@example.com",
        NOON,
        Optional.empty());
  }

  private static ClassificationDecision decision(String id, String path) {
    return decision(id, TOPIC, path, Optional.of(new TreeSet<>(List.of("contact", "name"))));
  }

  @Test
  void a_decision_comes_back_as_it_was_made() {
    ClassificationDecision nothingPersonal =
        decision("d2", OTHER, "", Optional.of(new TreeSet<>()));
    ClassificationDecision silent = decision("d3", OTHER, "x", Optional.empty());
    decisions().add(decision("d1", "to.street"));
    decisions().add(nothingPersonal);
    decisions().add(silent);

    assertThat(decisions().findHolding(List.of(TOPIC)))
        .containsExactly(decision("d1", "to.street"));
    assertThat(decisions().findHolding(List.of(OTHER)))
        .containsExactlyInAnyOrder(nothingPersonal, silent);
    assertThat(decisions().findDecided()).containsExactlyInAnyOrder(TOPIC, OTHER);
    assertThat(decisions().findHolding(List.of())).isEmpty();
  }

  @Test
  void the_latest_decision_about_one_subject_holds_and_the_one_before_when_it_is_withdrawn() {
    decisions().add(decision("d1", "x"));
    decisions().add(decision("d2", "x"));
    decisions().add(decision("d3", "y"));
    assertThat(ids(decisions().findHolding(List.of(TOPIC)))).containsExactly("d2", "d3");
    Withdrawal withdrawal = new Withdrawal("bob", "a mistake", NOON.plusSeconds(1));

    ClassificationDecision withdrawn = decisions().withdraw("d2", withdrawal);

    assertThat(withdrawn).isEqualTo(decision("d2", "x").withdrawn(withdrawal));
    assertThat(ids(decisions().findHolding(List.of(TOPIC)))).containsExactly("d1", "d3");
    assertThat(decisions().listDecisions(List.of(TOPIC, OTHER), Optional.of("x"), 10))
        .containsExactly(withdrawn, decision("d1", "x"));
    assertThat(ids(decisions().listDecisions(List.of(TOPIC), Optional.empty(), 2)))
        .containsExactly("d3", "d2");
  }

  @Test
  void nothing_is_withdrawn_twice_or_without_being_there() {
    decisions().add(decision("d1", "x"));
    Withdrawal withdrawal = new Withdrawal("bob", "why not", NOON);
    decisions().withdraw("d1", withdrawal);

    assertThatThrownBy(() -> decisions().withdraw("d1", withdrawal))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    assertThatThrownBy(() -> decisions().withdraw("d9", withdrawal))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static List<String> ids(List<ClassificationDecision> decisions) {
    return decisions.stream().map(ClassificationDecision::id).toList();
  }
}
