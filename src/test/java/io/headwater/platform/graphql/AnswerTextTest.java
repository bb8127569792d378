package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.smallrye.graphql.execution.ExecutionResponse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

  private static final List<@Nullable Object> LEAVES = new ArrayList<>();

  static {
    for (String text :
        List.of("", "é", "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028", "\ud83d\ude00")) {
      LEAVES.add(text);
    }
    LEAVES.addAll(List.of(0, -1, Integer.MAX_VALUE, Long.MIN_VALUE, (short) 5, (byte) -5));
    LEAVES.addAll(List.of(0.1, 1e10, -1e-7, 100.0, Double.MAX_VALUE, 0.1f, 3e20f, -0.0));
    LEAVES.addAll(List.of(new BigDecimal("1E+3"), new BigDecimal("0.10"), BigInteger.TWO.pow(80)));
    LEAVES.addAll(List.of(true, false, ErrorCode.INTERNAL));
    LEAVES.add(null);
  }

  private static void sameAsSmallRye(ExecutionResult result) {
    assertThat(AnswerText.of(result))
        .hasValue(new ExecutionResponse(result).getExecutionResultAsString());
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 1 : 4)) {
      case 1 -> fields(random, depth - 1);
      case 2 -> {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          items.add(value(random, depth - 1));
        }
        yield items;
      }
      default -> LEAVES.get(random.nextInt(LEAVES.size()));
    };
  }

  private static Map<String, @Nullable Object> fields(Random random, int depth) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      fields.put("field" + random.nextInt(100) + "\"\u0001", value(random, depth));
    }
    return fields;
  }

  @Test
  void everyKindOfValueIsWrittenAsSmallRyeWritesIt() {
    for (Object leaf : LEAVES) {
      Map<String, @Nullable Object> data = new LinkedHashMap<>();
      data.put("leaf", leaf);
      sameAsSmallRye(ExecutionResultImpl.newExecutionResult().data(data).build());
    }
  }

  @Test
  void anyResultIsWrittenAsSmallRyeWritesIt() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    System.out.println("AnswerTextTest: replay with -Dtests.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      ExecutionResultImpl.Builder<?> result = ExecutionResultImpl.newExecutionResult();
      if (random.nextInt(10) > 0) {
        result.data(random.nextInt(10) == 0 ? null : fields(random, 4));
      }
      for (int errors = random.nextInt(3); errors > 0; errors--) {
        result.addError(
            ErrorAnswers.of(
                new CatalogException(ErrorCode.NOT_FOUND, "no \"such\" thing\n\u0002"),
                List.of("datasets", "edges", random.nextInt(9), "node"),
                new graphql.language.SourceLocation(3, 4)));
      }
      if (random.nextInt(5) == 0) {
        result.addExtension("more", fields(random, 2));
      }
      sameAsSmallRye(result.build());
    }
  }

  @Test
  void valuesThatOnlySmallRyeKnowsAreLeftToIt() {
    ExecutionResult result =
        ExecutionResultImpl.newExecutionResult()
            .data(Map.of("list", List.of(1, URI.create("http://localhost/"))))
            .build();
    assertThat(AnswerText.of(result)).isEmpty();
    assertThat(new Answer(result).getExecutionResultAsString())
        .isEqualTo(new ExecutionResponse(result).getExecutionResultAsString())
        .contains("http://localhost/");
  }
}
