package io.headwater.governance.classification;

import static io.headwater.governance.classification.SmallLineage.FILTER;
import static io.headwater.governance.classification.SmallLineage.IDENTITY;
import static io.headwater.governance.classification.SmallLineage.MASKED;
import static io.headwater.governance.classification.SmallLineage.SUM;
import static io.headwater.governance.classification.SmallLineage.column;
import static io.headwater.governance.classification.SmallLineage.contract;
import static io.headwater.governance.classification.SmallLineage.dataset;
import static io.headwater.governance.classification.SmallLineage.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.classification.ClassificationFinding.Rule;
import io.headwater.model.CatalogException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  private static final Optional<Level> INTERNAL = Optional.of(Level.INTERNAL);
  private static final Optional<Level> NO_LEVEL = Optional.empty();
  private static final Optional<List<String>> NOTHING_PERSONAL = Optional.of(List.of());

  private final SmallLineage mesh = new SmallLineage();

  @Test
  void what_is_said_of_a_column_travels_with_its_values() {
    mesh.edge("a.email", "b.mail", IDENTITY).edge("b.mail", "c.address", IDENTITY).flow();
    mesh.say("a.email", Level.CONFIDENTIAL, "contact");

    assertThat(mesh.label("c.address")).isEqualTo("CONFIDENTIAL [contact]");
    assertThat(mesh.of("c.address").isInferred()).isTrue();
    assertThat(mesh.of("c.address").isDeclared()).isFalse();
    assertThat(mesh.of("a.email").isInferred()).isFalse();
    assertThat(mesh.of("a.email").isDeclared()).isTrue();
  }

  @Test
  void each_inference_is_proven_by_the_shortest_path_from_its_origin() {
    mesh.edge("a.x", "b.x", IDENTITY)
        .edge("b.x", "c.x", IDENTITY)
        .edge("a.x", "d.x", IDENTITY)
        .edge("c.x", "d.x", SUM)
        .flow()
        .say("a.x", Level.RESTRICTED, "health");

    assertThat(mesh.of("d.x").inferences())
        .hasSize(2)
        .allSatisfy(inference -> {
          assertThat(inference.origin()).contains(column("a.x"));
          assertThat(inference.path()).hasSize(1);
          assertThat(inference.path().getFirst().transformations()).containsExactly(IDENTITY);
          assertThat(inference.path().getFirst().jobs()).hasSize(1);
        });
  }

  @Test
  void masking_stops_it_and_is_reported_by_all_that_comes_after() {
    mesh.edge("a.email", "b.hash", MASKED)
        .edge("b.hash", "c.hash", IDENTITY)
        .flow()
        .say("a.email", Level.CONFIDENTIAL, "contact");

    assertThat(mesh.label("c.hash")).isEqualTo("- []");
    assertThat(mesh.of("c.hash").barriers())
        .singleElement()
        .satisfies(barrier -> {
          assertThat(barrier.step().from()).isEqualTo(column("a.email"));
          assertThat(barrier.step().to()).isEqualTo(column("b.hash"));
          assertThat(barrier.stoppedLevel()).contains(Level.CONFIDENTIAL);
          assertThat(barrier.stoppedKinds()).extracting(DataKind::id).containsExactly("contact");
          assertThat(barrier.decision()).isEmpty();
        });
  }

  @Test
  void a_barrier_does_not_help_where_the_values_take_another_way_too() {
    mesh.edge("a.email", "b.mail", MASKED, IDENTITY).flow();
    mesh.say("a.email", Level.CONFIDENTIAL, "contact");

    assertThat(mesh.label("b.mail")).isEqualTo("CONFIDENTIAL [contact]");
  }

  @Test
  void settings_say_which_subtypes_stop_or_lower_it() {
    SmallLineage lowered =
        new SmallLineage(UsualSettings.with(Map.of("aggregation", "internal")))
            .edge("a.salary", "b.total", SUM)
            .edge("a.salary", "b.copy", IDENTITY)
            .flow()
            .say("a.salary", Level.RESTRICTED, "financial");

    assertThat(lowered.label("b.total")).isEqualTo("INTERNAL []");
    assertThat(lowered.label("b.copy")).isEqualTo("RESTRICTED [financial]");
    assertThat(lowered.of("b.total").barriers())
        .singleElement()
        .satisfies(barrier -> assertThat(barrier.stoppedLevel()).contains(Level.RESTRICTED));
    assertThatThrownBy(() -> new Barriers(UsualSettings.with(Map.of("x", "sometimes"))))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("headwater.classification.barriers.x");
  }

  @Test
  void masking_may_be_told_to_lower_or_to_keep() {
    for (String effect : List.of("internal", "keep")) {
      SmallLineage other =
          new SmallLineage(new UsualSettings(effect, Map.of(), 10))
              .edge("a.email", "b.hash", MASKED)
              .flow()
              .say("a.email", Level.CONFIDENTIAL, "contact");
      assertThat(other.label("b.hash"))
          .isEqualTo(effect.equals("keep") ? "CONFIDENTIAL [contact]" : "INTERNAL []");
    }
  }

  @Test
  void what_only_influences_is_reported_and_not_inherited() {
    mesh.edge("a.email", "b.*", FILTER)
        .edge("a.id", "b.id", IDENTITY)
        .flow()
        .say("a.email", Level.CONFIDENTIAL, "contact");

    assertThat(mesh.label("b.id")).isEqualTo("- []");
    assertThat(mesh.of("b.id").influences())
        .singleElement()
        .satisfies(influence -> {
          assertThat(influence.step().from()).isEqualTo(column("a.email"));
          assertThat(influence.level()).contains(Level.CONFIDENTIAL);
        });
    assertThat(mesh.of("b.id").barriers()).isEmpty();
  }

  @Test
  void values_that_flow_to_all_of_a_dataset_flow_to_each_of_its_columns() {
    mesh.edge("a.email", "b.*").columns("b.c").flow().say("a.email", Level.INTERNAL, "contact");

    assertThat(mesh.label("b.c")).isEqualTo("INTERNAL [contact]");
    assertThat(mesh.of("b.c").inferences().getFirst().path()).hasSize(2);
  }

  @Test
  void a_source_that_goes_takes_along_only_what_came_from_it() {
    mesh.edge("a.x", "c.x", IDENTITY)
        .edge("b.x", "c.x", IDENTITY)
        .edge("c.x", "d.x", IDENTITY)
        .flow()
        .say("a.x", Level.CONFIDENTIAL, "name")
        .say("b.x", Level.INTERNAL, "health");
    assertThat(mesh.label("d.x")).isEqualTo("CONFIDENTIAL [health, name]");

    mesh.say("a");

    assertThat(mesh.label("d.x")).isEqualTo("INTERNAL [health]");
  }

  @Test
  void a_cycle_does_not_keep_alive_what_has_no_source_any_more() {
    mesh.edge("a.x", "b.x", IDENTITY)
        .edge("b.x", "c.x", IDENTITY)
        .edge("c.x", "b.x", IDENTITY)
        .edge("c.x", "c.x", IDENTITY)
        .flow()
        .say("a.x", Level.CONFIDENTIAL, "name");
    assertThat(mesh.label("c.x")).isEqualTo("CONFIDENTIAL [name]");

    mesh.withoutEdgesInto("b").edge("c.x", "b.x", IDENTITY).flow();

    assertThat(mesh.label("b.x")).isEqualTo("- []");
    assertThat(mesh.label("c.x")).isEqualTo("- []");
  }

  @Test
  void a_column_that_is_said_to_be_lower_than_what_it_is_made_from_is_a_finding() {
    mesh.edge("a.email", "b.mail", IDENTITY)
        .flow()
        .say("a.email", Level.CONFIDENTIAL, "contact")
        .say("b", contract("mail", INTERNAL, NOTHING_PERSONAL));

    assertThat(mesh.label("b.mail")).isEqualTo("CONFIDENTIAL [contact]");
    assertThat(mesh.live.listFindings().items())
        .extracting(ClassificationFinding::rule)
        .containsExactly(Rule.DECLARED_NOT_PERSONAL, Rule.DECLARED_TOO_LOW);
    ClassificationFinding tooLow = mesh.live.listFindings().items().getLast();
    assertThat(tooLow.declaredLevel()).isEqualTo(INTERNAL);
    assertThat(tooLow.declared()).hasSize(1);
    assertThat(tooLow.column().inferences().getFirst().origin()).contains(column("a.email"));
  }

  @Test
  void a_decision_that_a_column_inherits_nothing_ends_the_finding_and_the_flow() {
    mesh.edge("a.email", "b.mail", IDENTITY)
        .edge("b.mail", "c.mail", IDENTITY)
        .flow()
        .say("a.email", Level.CONFIDENTIAL, "contact")
        .say(
            "b",
            contract("mail", INTERNAL, NOTHING_PERSONAL),
            person("mail", NO_LEVEL, Optional.empty(), true));

    assertThat(mesh.label("b.mail")).isEqualTo("INTERNAL []");
    assertThat(mesh.label("c.mail")).isEqualTo("INTERNAL []");
    assertThat(mesh.live.listFindings().items()).isEmpty();
    assertThat(mesh.of("c.mail").barriers().getFirst().decision())
        .isPresent()
        .get()
        .satisfies(person -> assertThat(person.by()).isEqualTo("ann"));
  }

  @Test
  void people_outweigh_contracts_and_columns_outweigh_their_dataset() {
    mesh.columns("a.x", "a.y")
        .flow()
        .say(
            "a",
            person("", Optional.of(Level.RESTRICTED), Optional.empty(), false),
            contract("x", INTERNAL, Optional.of(List.of("health"))),
            person("x", Optional.empty(), NOTHING_PERSONAL, false));

    assertThat(mesh.label("a.x")).isEqualTo("INTERNAL []");
    assertThat(mesh.label("a.y")).isEqualTo("RESTRICTED []");
    assertThat(mesh.live.listFindings().items()).isEmpty();
  }

  @Test
  void kinds_of_a_dataset_hold_for_each_column_until_somebody_says_where_they_are() {
    mesh.columns("a.x", "a.y").flow();
    Statement pii = person("", NO_LEVEL, Optional.of(List.of("health")), false);
    mesh.say("a", pii);
    assertThat(mesh.label("a.x")).isEqualTo("- [health]");

    mesh.say("a", pii, contract("y", NO_LEVEL, Optional.of(List.of("health"))));

    assertThat(mesh.label("a.x")).isEqualTo("- []");
    assertThat(mesh.label("a.y")).isEqualTo("- [health]");
  }

  @Test
  void a_dataset_is_as_sensitive_as_its_most_sensitive_column() {
    mesh.edge("a.x", "b.x", IDENTITY)
        .edge("a.y", "b.y", IDENTITY)
        .flow()
        .say(
            "a",
            contract("x", Optional.of(Level.RESTRICTED), Optional.of(List.of("health"))),
            contract("y", INTERNAL, Optional.of(List.of("name"))),
            contract("only declared", INTERNAL, Optional.of(List.of("contact"))));

    DatasetClassification b = classified(mesh, "b");
    assertThat(b.level()).contains(Level.RESTRICTED);
    assertThat(b.kinds()).extracting(DataKind::id).containsExactly("name", "health");
    assertThat(b.columns()).hasSize(2);
    assertThat(classified(mesh, "a").kinds())
        .extracting(DataKind::id)
        .containsExactly("name", "contact", "health");
  }

  private static DatasetClassification classified(SmallLineage mesh, String name) {
    return mesh.live.findDatasets(List.of(dataset(name))).values().iterator().next();
  }

  @Test
  void that_something_is_public_is_not_inherited() {
    mesh.edge("a.x", "b.x", IDENTITY)
        .flow()
        .say("a", contract("x", Optional.of(Level.PUBLIC), NOTHING_PERSONAL));

    assertThat(mesh.label("a.x")).isEqualTo("PUBLIC []");
    assertThat(mesh.label("b.x")).isEqualTo("- []");
  }

  @Test
  void lists_are_filtered_paged_and_counted() {
    for (int i = 0; i < 25; i++) {
      mesh.edge("a.c" + i, "b.c" + i, IDENTITY);
    }
    mesh.flow();
    Statement[] said = new Statement[26];
    for (int i = 0; i < 26; i++) {
      said[i] =
          contract(
              "c" + i,
              Optional.of(i % 2 == 0 ? Level.INTERNAL : Level.RESTRICTED),
              Optional.of(i % 5 == 0 ? List.of("health") : List.of()));
    }
    mesh.say("a", said);

    assertThat(total(ColumnFilter.ALL)).isEqualTo(51);
    assertThat(total(filter(Optional.of(true), Optional.empty()))).isEqualTo(26);
    assertThat(total(filter(Optional.empty(), Optional.of(true)))).isEqualTo(25);
    Optional<io.headwater.model.ColumnRef> after = Optional.empty();
    List<String> ids = new java.util.ArrayList<>();
    while (true) {
      var page = mesh.live.listColumns(ColumnFilter.ALL, after, 7);
      page.items().forEach(one -> ids.add(one.column().nodeId()));
      after = Optional.of(page.items().getLast().column());
      if (!page.hasMore()) {
        break;
      }
    }
    assertThat(ids).hasSize(51).isSorted().doesNotHaveDuplicates();
  }

  private long total(ColumnFilter filter) {
    return mesh.live.listColumns(filter, Optional.empty(), 1).total();
  }

  private static ColumnFilter filter(Optional<Boolean> isDeclared, Optional<Boolean> isInferred) {
    return new ColumnFilter(
        java.util.Set.of(),
        java.util.Set.of(),
        Optional.empty(),
        Optional.empty(),
        isDeclared,
        isInferred,
        false);
  }

  @Test
  void answers_say_what_is_missing_while_lineage_or_statements_are_loaded() {
    LiveClassifications young = new LiveClassifications(new UsualSettings());
    assertThat(young.listFindings().partialReason()).isPresent();
    mesh.graph.tell(List.of(young));
    assertThat(young.listFindings().partialReason()).isPresent();
    young.setStatements(List.of());
    assertThat(young.listFindings().partialReason()).isEmpty();
  }

  @Test
  void kinds_are_added_by_settings() {
    Taxonomy more =
        Taxonomy.with(
            List.of(new DataKind("vehicle", "Vehicle", false, java.util.Set.of("plate"))));
    assertThat(more.findKind("vehicle")).isPresent();
    assertThat(more.findByWord("plate")).containsExactly("vehicle");
    assertThatThrownBy(
            () -> Taxonomy.with(List.of(new DataKind("No Id", "x", false, java.util.Set.of()))))
        .isInstanceOf(CatalogException.class);
    assertThatThrownBy(() -> more.getKind("nothing"))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("vehicle");
  }
}
