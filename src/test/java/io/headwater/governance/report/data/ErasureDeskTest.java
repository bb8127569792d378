package io.headwater.governance.report.data;

import static io.headwater.governance.report.data.CaseMesh.IDENTITY;
import static io.headwater.governance.report.data.CaseMesh.column;
import static io.headwater.governance.report.data.CaseMesh.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.report.data.ErasureDesk.Drift;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureDeskTest {

  private final InMemoryErasures erasures = new InMemoryErasures();
  private final CaseMesh mesh =
      new CaseMesh()
          .with("eu/contact", "id", "email")
          .edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY)
          .contract("crm", "contacts", "eu/contact", "- {name: email, logicalType: string}", "");

  /** A desk over what was taken in so far. */
  private ErasureDesk desk() {
    return new ErasureDesk(
        erasures,
        mesh.stored.states(),
        new ErasurePlans(mesh.stored.settings, StoredMesh.LINEAGE),
        InstantSource.fixed(CaseMesh.NOW));
  }

  private Erasure start() {
    return desk().start(column("eu/contact.id"), " request 4711 ", "ann");
  }

  @Test
  void its_steps_are_those_of_the_plan_with_who_answers_for_them() {
    Erasure erasure = start();

    assertThat(erasures.find(erasure.id())).contains(erasure);
    assertThat(erasure.subject()).isEqualTo("request 4711");
    assertThat(erasure.startedAt()).isEqualTo(CaseMesh.NOW);
    assertThat(erasure.steps()).extracting(ErasureStep::order).containsExactly(1, 2);
    assertThat(erasure.steps().getFirst().owner()).isEqualTo("contacts-team");
    assertThat(erasure.steps().getFirst().domain()).contains(new DomainName("crm"));
    assertThat(erasure.steps().getLast().dataset()).isEqualTo(table("eu/mails"));
    assertThat(erasure.steps().getLast().domain()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.com",
        "request of ann.lee+x@mail.example",
        "mailto:ann%40example.com"
      })
  void a_subject_that_looks_like_an_e_mail_address_is_refused(String subject) {
    assertThatThrownBy(() -> desk().start(column("eu/contact.id"), subject, "ann"))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .hasMessageNotContaining(subject);
  }

  @Test
  void what_is_no_column_and_what_is_blank_is_refused() {
    assertThatThrownBy(() -> desk().start(table("eu/contact"), "request", "ann"))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("name the column");
    assertThatThrownBy(() -> desk().start(column("eu/contact.id"), " ", "ann"))
        .isInstanceOf(CatalogException.class);
    assertThatThrownBy(() -> desk().get("none"))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void steps_are_settled_one_by_one_until_nothing_is_left() {
    String id = start().id();
    desk().settle(id, table("eu/contact"), ErasureState.DONE, "deleted", "ann", Optional.empty());
    assertThat(desk().get(id).isComplete()).isFalse();

    Erasure complete =
        desk()
            .settle(
                id,
                table("eu/mails"),
                ErasureState.NOT_NEEDED,
                "was empty",
                "bob",
                Optional.empty());

    assertThat(complete.isComplete()).isTrue();
    assertThat(complete.completedAt()).contains(CaseMesh.NOW);
    assertThatThrownBy(() ->
            desk().settle(id, table("eu/mails"), ErasureState.DONE, "", "bob", Optional.empty()))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("note");
  }

  @Test
  void a_plan_that_changes_later_changes_no_step_and_is_told() {
    Erasure erasure = start();
    assertThat(desk().findDrifts(List.of(erasure)))
        .containsValue(new Drift(true, List.of(), List.of(), java.util.Optional.empty()));

    mesh.edge("more", "eu/mails.address", "us/letters.to", IDENTITY);

    assertThat(desk().get(erasure.id()).steps()).hasSize(2);
    Drift drift = desk().findDrifts(List.of(erasure)).get(erasure);
    assertThat(drift)
        .isEqualTo(
            new Drift(false, List.of(table("us/letters")), List.of(), java.util.Optional.empty()));
  }

  @Test
  void columns_that_are_added_to_a_step_are_a_change_too() {
    Erasure erasure = start();

    mesh.edge("more", "eu/contact.id", "eu/mails.sender", IDENTITY);

    Drift drift = desk().findDrifts(List.of(erasure)).get(erasure);
    assertThat(drift).isEqualTo(new Drift(false, List.of(), List.of(), java.util.Optional.empty()));
  }
}
