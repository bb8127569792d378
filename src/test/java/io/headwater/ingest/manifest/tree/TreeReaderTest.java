package io.headwater.ingest.manifest.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headwater.ingest.manifest.tree.TreeException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

  @Test
  void keys_are_sorted_and_numbers_stay_as_written() throws TreeException {
    assertThat(json("b: 2.10\na: {z: NO, y: null, x: True}\nc: [1, 0x1F, .5, 007, '1']"))
        .isEqualTo(
            "{\"a\":{\"x\":true,\"y\":null,\"z\":\"NO\"},\"b\":2.10,\"c\":[1,\"0x1F\",\".5\",\"007\",\"1\"]}");
  }

  @Test
  void json_reads_like_yaml() throws TreeException {
    String json = "{\n\t\"a\" : \"x\\/y\\ud83d\\ude00\",\n\t\"b\":[1,2.50,true,null]\n}";

    assertThat(json(json)).isEqualTo("{\"a\":\"x/y😀\",\"b\":[1,2.50,true,null]}");
  }

  @Test
  void canonical_json_reads_back_to_itself() throws TreeException {
    String once = json("'k\"1': \"tab\\t nl\\n bell\\a back\\\\ quote\\\"\"\nn: [-0.0, 1e5, .inf]");

    assertThat(json(once)).isEqualTo(once);
  }

  @Test
  void an_alias_stands_for_its_value() throws TreeException {
    assertThat(json("a: &x {k: 1}\nb: *x")).isEqualTo("{\"a\":{\"k\":1},\"b\":{\"k\":1}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\nb: 2\na: 3' | 3 | 1 | stands here and on line 1",
        "'a: 1\nb: [1, 2' | 2 | 9 | expected",
        "'a: 1\n---\nb: 2' | 2 | 1 | several documents",
        "'a: !java.lang.Thread x' | 1 | 4 | tag",
        "'a: *x' | 1 | 4 | anchor",
        "'a: &x [*x]' | 1 | 8 | anchor",
        "'? [1]\n: 2' | 1 | 3 | keys are plain texts",
        "'a: &x {k: 1}\nb:\n  <<: *x' | 3 | 3 | merge key",
        "'a: 1\nb: \"\\0\"' | 2 | 4 | cannot be kept",
        "'a: \"\\ud83d\"' | 1 | 4 | cannot be kept",
        "'' | 1 | 1 | empty"
      })
  void bad_syntax_is_told_with_line_and_column(String text, int line, int column, String message) {
    assertThatExceptionOfType(TreeException.class)
        .isThrownBy(() -> TreeReader.read(text))
        .satisfies(e -> {
          assertThat(e.reason()).isEqualTo(Reason.SYNTAX);
          assertThat(e.at()).isEqualTo(new Position(line, column));
          assertThat(e).hasMessageContaining(message);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 2_000, 500_000})
  void deep_nesting_is_refused_before_it_is_read(int depth) {
    assertThatExceptionOfType(TreeException.class)
        .isThrownBy(() -> TreeReader.read("[".repeat(depth)))
        .matches(e -> e.reason() == Reason.BOUND)
        .withMessageContaining("deeper than 64");
  }

  @Test
  void nesting_of_64_levels_is_read() throws TreeException {
    String text = "[".repeat(64) + "]".repeat(64);

    assertThat(json(text)).isEqualTo(text);
  }

  @Test
  void nested_aliases_are_paid_for_as_often_as_they_repeat() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
    }

    assertThatExceptionOfType(TreeException.class)
        .isThrownBy(() -> TreeReader.read(bomb.toString()))
        .matches(e -> e.reason() == Reason.BOUND);
  }

  @Test
  void aliases_cannot_nest_deeper_than_the_text_could() {
    StringBuilder tower = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 80; i++) {
      tower.append("a%d: &a%d [*a%d]%n".formatted(i, i, i - 1));
    }

    assertThatExceptionOfType(TreeException.class)
        .isThrownBy(() -> TreeReader.read(tower.toString()))
        .withMessageContaining("deeper than 64");
  }

  @Test
  void too_many_values_and_too_large_texts_are_refused() {
    assertThatExceptionOfType(TreeException.class)
        .isThrownBy(() -> TreeReader.read("[" + "1,".repeat(100_000) + "1]"))
        .withMessageContaining("100000 values");
    assertThatExceptionOfType(TreeException.class)
        .isThrownBy(() -> TreeReader.read("a: " + "x".repeat(TreeReader.LARGEST_BYTES)))
        .withMessageContaining("2 MiB");
  }

  private static String json(String text) throws TreeException {
    return CanonicalJson.of(TreeReader.read(text));
  }
}
