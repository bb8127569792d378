package io.headwater.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.access.Level;
import io.headwater.access.visibility.SecretMesh.Secret;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.testkit.Entries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingsViewTest {

  private final SecretMesh secret = new SecretMesh();
  private final List<LevelSource> sources = new ArrayList<>();
  private long now;
  private final StandingsView view =
      new StandingsView(
          secret.mesh.products,
          secret.mesh.catalog,
          secret.mesh.feed,
          () -> sources,
          () -> now,
          Duration.ofSeconds(1));

  private int reads() {
    return secret.mesh.products.calls.byMethod().getOrDefault("listProducts", 0);
  }

  @Test
  void what_manifests_declare_strict_is_known_by_every_name_and_whose_it_is() {
    Standings standings = view.getStandings();
    Secret restricted = new Secret(Level.RESTRICTED, "beta");
    assertThat(standings.datasets()).hasSize(4);
    assertThat(standings.datasets().get(restricted.dataset()))
        .isEqualTo(new Standing(Level.RESTRICTED, Optional.of(new DomainName("beta"))));
    assertThat(standings.canonical()).containsEntry(restricted.alias(), restricted.dataset());
    assertThat(standings.ports()).hasSize(4);
  }

  @Test
  void another_source_makes_stricter_and_never_laxer() {
    Secret open = new Secret(Level.PUBLIC, "alpha");
    Secret restricted = new Secret(Level.RESTRICTED, "alpha");
    sources.add(
        () -> Map.of(open.alias(), Level.CONFIDENTIAL, restricted.dataset(), Level.CONFIDENTIAL));
    Map<DatasetId, Standing> datasets = view.getStandings().datasets();
    assertThat(datasets.get(open.dataset()))
        .isEqualTo(new Standing(Level.CONFIDENTIAL, Optional.of(new DomainName("alpha"))));
    assertThat(datasets)
        .containsEntry(
            restricted.dataset(),
            new Standing(Level.RESTRICTED, Optional.of(new DomainName("alpha"))));
  }

  @Test
  void stores_are_asked_again_after_a_change_and_not_before() {
    view.getStandings();
    view.getStandings();
    assertThat(reads()).isEqualTo(1);
    secret.mesh.feed.tell(new Secret(Level.PUBLIC, "alpha").product());
    view.getStandings();
    assertThat(reads()).as("once a second at most").isEqualTo(1);
    now += Duration.ofSeconds(1).toNanos();
    view.getStandings();
    assertThat(reads()).isEqualTo(2);
  }

  @Test
  void a_dataset_that_is_seen_again_and_again_changes_nothing() {
    view.getStandings();
    secret.mesh.feed.tell(SecretMesh.SOURCE);
    now += Duration.ofSeconds(1).toNanos();
    view.getStandings();
    secret.mesh.feed.tell(SecretMesh.SOURCE);
    secret.mesh.feed.tell(Entries.job("j"));
    now += Duration.ofSeconds(1).toNanos();
    view.getStandings();
    assertThat(reads()).isEqualTo(2);
  }

  @Test
  void nothing_is_listened_to_before_somebody_asks() {
    assertThat(secret.mesh.feed.listeners()).isZero();
    view.getStandings();
    view.getStandings();
    assertThat(secret.mesh.feed.listeners()).isEqualTo(1);
  }
}
