package io.headwater.governance.report.data;

import static io.headwater.governance.report.data.CaseMesh.FILTER;
import static io.headwater.governance.report.data.CaseMesh.IDENTITY;
import static io.headwater.governance.report.data.CaseMesh.MASKED;
import static io.headwater.governance.report.data.CaseMesh.column;
import static io.headwater.governance.report.data.CaseMesh.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErasurePlannerTest {

  private final CaseMesh mesh =
      new CaseMesh().with("eu/contact", "id", "email").with("eu/other", "id");

  private ErasurePlanner.Plan plan(int mostVisited) {
    MeshState state = mesh.state();
    return new ErasurePlanner(state, new ValueFlow(state, mesh.stored.barriers()), mostVisited)
        .plan(column("eu/contact.id"));
  }

  private List<String> steps() {
    return plan(1_000).steps().stream()
        .map(step ->
            step.order()
                + " "
                + step.dataset().name().substring("db.public.".length())
                + " "
                + step.columns()
                + (step.isAssumed() ? " assumed" : "")
                + (step.isWhole() ? " whole" : ""))
        .toList();
  }

  @Test
  void the_row_is_followed_and_not_only_the_key() {
    mesh.edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY)
        .edge("again", "eu/mails.address", "eu/letters.to", IDENTITY);

    assertThat(steps())
        .containsExactly("1 contact [email, id]", "2 mails [address]", "3 letters [to]");
    assertThat(plan(1_000).steps().getLast().proof())
        .extracting(step -> step.to())
        .containsExactly(column("eu/mails.address"), column("eu/letters.to"));
  }

  @Test
  void what_nothing_flows_to_is_not_in_the_plan() {
    mesh.edge("filter", "eu/contact.email", "eu/other.id", FILTER);

    assertThat(steps()).containsExactly("1 contact [email, id]");
    assertThat(plan(1_000).influences())
        .singleElement()
        .satisfies(hop -> assertThat(hop.to()).isEqualTo(column("eu/other.id")));
  }

  @Test
  void it_stops_at_a_mask_which_is_named() {
    mesh.edge("hash", "eu/contact.email", "eu/hashes.hash", MASKED)
        .edge("on", "eu/hashes.hash", "eu/more.hash", IDENTITY);

    assertThat(steps()).containsExactly("1 contact [email, id]");
    assertThat(plan(1_000).stops())
        .singleElement()
        .satisfies(hop -> {
          assertThat(hop.to()).isEqualTo(column("eu/hashes.hash"));
          assertThat(hop.jobs()).extracting(job -> job.name()).containsExactly("hash");
          assertThat(hop.sealedBy()).isEmpty();
        });
  }

  @Test
  void a_mask_does_not_help_where_the_value_takes_another_way_too() {
    mesh.edge("hash", "eu/contact.email", "eu/hashes.hash", MASKED)
        .edge("plain", "eu/contact.email", "eu/hashes.hash", IDENTITY);

    assertThat(steps()).containsExactly("1 contact [email, id]", "2 hashes [hash]");
  }

  @Test
  void it_stops_at_a_decision_that_a_column_inherits_nothing() {
    mesh.edge("count", "eu/contact.email", "eu/counts.n", IDENTITY);
    mesh.stored.decisions.add(
        new ClassificationDecision(
            "d1",
            table("eu/counts"),
            "n",
            Optional.empty(),
            Optional.empty(),
            true,
            "a number",
            "ann",
            CaseMesh.NOW,
            Optional.empty()));

    assertThat(steps()).containsExactly("1 contact [email, id]");
    assertThat(plan(1_000).stops())
        .singleElement()
        .satisfies(hop ->
            assertThat(hop.sealedBy())
                .hasValueSatisfying(person -> assertThat(person.by()).isEqualTo("ann")));
  }

  @Test
  void a_dataset_whose_columns_nobody_tells_counts_as_reached_whole_and_says_so() {
    mesh.with("eu/export", "a", "b")
        .blind("dump", "eu/contact", "eu/export")
        .edge("on", "eu/export.b", "eu/last.x", IDENTITY);

    assertThat(steps())
        .containsExactly(
            "1 contact [email, id]", "2 export [a, b] assumed whole", "3 last [x] assumed");
  }

  @Test
  void what_columns_tell_stays_certain_beside_what_is_assumed() {
    mesh.blind("dump", "eu/contact", "eu/last")
        .edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY)
        .edge("again", "eu/mails.address", "eu/last.x", IDENTITY);

    assertThat(steps())
        .containsExactly("1 contact [email, id]", "2 mails [address]", "3 last [x] whole");
  }

  @Test
  void datasets_that_feed_each_other_are_one_step() {
    mesh.edge("copy", "eu/contact.email", "eu/b.x", IDENTITY)
        .edge("forth", "eu/b.x", "eu/a.x", IDENTITY)
        .edge("back", "eu/a.x", "eu/b.x", IDENTITY)
        .edge("on", "eu/a.x", "eu/z.x", IDENTITY);

    assertThat(steps()).containsExactly("1 contact [email, id]", "2 a [x]", "2 b [x]", "3 z [x]");
    assertThat(plan(1_000).steps().get(1).cycle()).containsExactly(table("eu/a"), table("eu/b"));
  }

  @Test
  void a_bound_that_is_met_is_told() {
    mesh.edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY)
        .edge("again", "eu/mails.address", "eu/letters.to", IDENTITY);

    assertThat(plan(2).gap()).hasValueSatisfying(gap -> assertThat(gap).contains("not whole"));
    assertThat(plan(1_000).gap()).isEmpty();
  }

  @Test
  void a_column_that_nobody_knows_is_refused_with_those_that_there_are() {
    MeshState state = mesh.state();
    ErasurePlanner planner =
        new ErasurePlanner(state, new ValueFlow(state, mesh.stored.barriers()), 10);
    assertThatThrownBy(() -> planner.plan(column("eu/contact.phone")))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
        .hasMessageContaining("email, id");
    assertThatThrownBy(() -> planner.plan(column("eu/nothing.id")))
        .isInstanceOf(CatalogException.class);
  }
}
