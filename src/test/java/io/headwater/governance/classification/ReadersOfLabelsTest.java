package io.headwater.governance.classification;

import static io.headwater.governance.classification.SmallLineage.column;
import static io.headwater.governance.classification.SmallLineage.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.access.classification.InferredLevels;
import io.headwater.governance.policy.InferredColumns.Fact;
import io.headwater.governance.policy.classification.ClassifiedColumns;
import io.headwater.model.CatalogException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Access and policies go by what lineage carries, not only by what is declared. */
class ReadersOfLabelsTest {

  private final SmallLineage mesh = new SmallLineage();

  private void copyContacts() {
    mesh.columns("copy.day")
        .edge("crm.mail", "copy.mail", SmallLineage.IDENTITY)
        .flow()
        .say("crm.mail", Level.RESTRICTED, "contact");
  }

  @Test
  void a_copy_is_kept_as_strictly_as_its_source() {
    copyContacts();
    assertThat(new InferredLevels(mesh.live).findStrict())
        .isEqualTo(
            Map.of(
                dataset("crm"), io.headwater.access.Level.RESTRICTED,
                dataset("copy"), io.headwater.access.Level.RESTRICTED));
  }

  @Test
  void nobody_is_told_that_nothing_is_strict_while_labels_are_loaded() {
    LiveClassifications young = new LiveClassifications(new UsualSettings());
    assertThatThrownBy(new InferredLevels(young)::findStrict)
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("is being loaded");
  }

  @Test
  void policies_see_level_and_kinds_of_a_copy() {
    copyContacts();
    assertThat(new ClassifiedColumns(mesh.live).findFacts(Set.of(dataset("copy"))))
        .isEqualTo(
            Map.of(
                column("copy.mail"),
                new Fact("restricted", new TreeSet<>(Set.of("contact", "personal")))));
  }
}
