package io.headwater.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.Redacted;
import io.headwater.testkit.Entries;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private static final DatasetId HIDDEN = Entries.topic("payroll");

  private static Redaction withKey(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return new Redaction(_ -> key);
  }

  @Test
  void a_placeholder_is_the_same_wherever_the_key_is_and_another_elsewhere() {
    EntityId placeholder = withKey(1).placeholder((EntityId) HIDDEN);
    assertThat(withKey(1).placeholder((EntityId) HIDDEN)).isEqualTo(placeholder);
    assertThat(withKey(2).placeholder((EntityId) HIDDEN)).isNotEqualTo(placeholder);
    assertThat(placeholder.nodeId()).startsWith("dataset:redacted/").doesNotContain("payroll");
    assertThat(Redacted.isRedacted(placeholder)).isTrue();
  }

  @Test
  void columns_stay_apart_and_belong_to_the_placeholder_of_their_dataset() {
    ColumnRef one = (ColumnRef) withKey(1).placeholder(new ColumnRef(HIDDEN, "salary"));
    ColumnRef other = (ColumnRef) withKey(1).placeholder(new ColumnRef(HIDDEN, "bonus"));
    assertThat(one).isNotEqualTo(other);
    assertThat(one.dataset()).isEqualTo(withKey(1).placeholder(HIDDEN)).isEqualTo(other.dataset());
    assertThat(one.path()).doesNotContain("salary");
  }
}
