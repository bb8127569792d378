package io.headwater.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.testkit.memory.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written is read, whatever names it holds. */
class ColumnLineageTextTest {

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
          assertThat(ColumnLineageText.read(ColumnLineageText.write(edges)))
              .containsExactlyElementsOf(edges);
        });
  }

  @Test
  void whatIsCutOffIsRefused() {
    String text = ColumnLineageText.write(edges(new Random(7)));
    assertThatThrownBy(() -> ColumnLineageText.read(text.substring(0, text.length() - 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
