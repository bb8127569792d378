package io.headwater.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is read once more, and what is remembered. */
class FacetCacheTest {

  private final FacetCache cache = new FacetCache();

  private Facet read(String json) {
    byte[] event = ("{\"f\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    return cache.get(event, 5, event.length - 1);
  }

  @Test
  void whatComesWithStartAndCompleteIsNotKept() {
    Facet first = read("{\"run\":1}");
    Facet second = read("{\"run\":1}");
    assertThat(second).isNotSameAs(first);
    Facet third = read("{\"run\":1}");
    assertThat(third).isNotSameAs(second);
    assertThat(read("{\"run\":1}")).isSameAs(third);
    assertThat(read("{\"run\":2}")).isNotSameAs(third);
  }

  @Test
  void thatOthersCameBetweenDoesNotMatter() {
    Facet kept = null;
    for (int round = 0; round < 3; round++) {
      kept = read("{\"name\":\"kept\"}");
      for (int i = 0; i < 100; i++) {
        read("{\"round\":" + round + ",\"i\":" + i + "}");
      }
    }
    assertThat(read("{\"name\":\"kept\"}")).isSameAs(kept);
  }

  @Test
  void theOldestAreForgottenWhenTheyAreTooLarge() {
    String large = "{\"text\":\"" + "x".repeat(900_000) + "%d\"}";
    Facet kept = null;
    for (int i = 0; i < 3; i++) {
      kept = read(large.formatted(0));
    }
    assertThat(read(large.formatted(0))).isSameAs(kept);
    for (int other = 1; other < 30; other++) {
      for (int i = 0; i < 3; i++) {
        read(large.formatted(other));
      }
    }
    assertThat(read(large.formatted(0))).isNotSameAs(kept);
    String tooLarge = "{\"text\":\"" + "x".repeat(1_100_000) + "\"}";
    for (int i = 0; i < 3; i++) {
      read(tooLarge);
    }
    assertThat(read(tooLarge)).isNotSameAs(read(tooLarge));
  }
}
