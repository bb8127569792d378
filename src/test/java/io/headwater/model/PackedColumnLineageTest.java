package io.headwater.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.testkit.memory.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written is read, whatever names it holds. */
class PackedColumnLineageTest {

  private static final List<String> NAMES =
      List.of("a", "b c", "x\ny", "tab\there", "ü/%2F", "1", "*", "a b", "+MASKED", "🙂");

  private static String pick(Random random) {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private static SortedSet<ColumnEdge> edges(Random random) {
    SortedSet<ColumnEdge> edges = new TreeSet<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      List<Transformation> how = new ArrayList<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        how.add(
            new Transformation(
                random.nextBoolean() ? Transformation.Kind.DIRECT : Transformation.Kind.INDIRECT,
                random.nextInt(5) == 0 ? "" : pick(random),
                random.nextBoolean()));
      }
      edges.add(
          new ColumnEdge(
              new ColumnRef(new DatasetId(pick(random), pick(random)), pick(random)),
              pick(random),
              how));
    }
    return edges;
  }

  @Test
  void whatIsWrittenIsRead() {
    Cases.each(
        500,
        random -> {
          SortedSet<ColumnEdge> edges = edges(random);
          assertThat(PackedColumnLineage.read(PackedColumnLineage.write(edges)))
              .containsExactlyElementsOf(edges);
        });
  }

  @Test
  void whatIsCutOffIsRefused() {
    Cases.each(
        100,
        random -> {
          byte[] bytes = PackedColumnLineage.write(edges(random));
          byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
          assertThatThrownBy(() -> PackedColumnLineage.read(cut))
              .isInstanceOf(IllegalArgumentException.class);
        });
  }

  @Test
  void aNumberOfNothingIsRefused() {
    byte[] bytes =
        PackedColumnLineage.write(
            List.of(new ColumnEdge(new ColumnRef(new DatasetId("a", "b"), "c"), "d", List.of())));
    bytes[bytes.length - 1] = 7;
    assertThatThrownBy(() -> PackedColumnLineage.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names part 7 of 1");
  }

  @Test
  void pathsAreWrittenOnce() {
    List<ColumnEdge> edges = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      edges.add(
          new ColumnEdge(
              new ColumnRef(new DatasetId("namespace", "name" + i % 3), "a_long_name_of_a_column"),
              "a_long_name_of_a_column",
              List.of()));
    }
    assertThat(PackedColumnLineage.write(edges)).hasSizeLessThan(100 * 4 + 100);
  }
}
