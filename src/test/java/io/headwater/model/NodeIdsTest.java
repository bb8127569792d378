package io.headwater.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.testkit.memory.Cases;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are text and come back as what they were. */
class NodeIdsTest {

  private static final String[] PARTS = {
    "a",
    "Z9",
    "/",
    "%",
    "%2F",
    ":",
    "..",
    " ",
    "\t",
    "\n",
    "ü",
    "日本",
    "😀",
    "|",
    "?",
    "#",
    "&",
    "+",
    "\"",
    "'",
    "\\",
    "*",
    "~",
    "\u00A0",
    "\u202E",
    "\uFFFF",
    "{}",
    "$x",
    "dataset:a/b",
    "́"
  };

  private static String name(Random random) {
    StringBuilder name = new StringBuilder("n");
    for (int i = random.nextInt(6); i > 0; i--) {
      name.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return random.nextBoolean() ? name.reverse().toString() : name.toString();
  }

  @Test
  void everyIdIsReadBackAsWhatItWas() {
    Cases.each(
        5_000,
        random -> {
          DatasetId dataset = new DatasetId(name(random), name(random));
          List<EntityId> ids =
              List.of(
                  dataset,
                  new ColumnRef(dataset, name(random)),
                  new JobId(name(random), name(random)),
                  new RunId(name(random)),
                  new DataProductId(new DomainName(name(random)), name(random)),
                  new DomainName(name(random)));
          for (EntityId id : ids) {
            assertThat(NodeIds.parse(id.nodeId())).isEqualTo(id);
            assertThat(id.nodeId()).matches("[a-z]+:[A-Za-z0-9._~%/-]+");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dataset",
        "dataset:",
        "dataset:a",
        "dataset:a/",
        "dataset:a/b/c",
        "run:",
        "run:%",
        "run:%2",
        "run:%GG",
        "job:/b",
        "thing:a/b",
        "column:a/b",
        "product:a",
        "domain:a/b",
        "dataset:%20/b"
      })
  void otherTextIsNoId(String text) {
    assertThatThrownBy(() -> NodeIds.parse(text))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDE00b", "a\uD83Db", "\uDE00\uD83D"})
  void halfACharacterIsNoName(String name) {
    assertThatThrownBy(() -> new DatasetId("warehouse", name))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_NAME));
  }
}
