package io.headwater.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UpTest {
  @Test
  void theReadyLineSaysWhoMayAsk() {
    assertThat(Up.ready(8081, Map.of("HEADWATER_ADMIN_SECRET", "")))
        .startsWith("Headwater is ready: http://127.0.0.1:8081 ")
        .contains("open: no sign-in");
    assertThat(Up.ready(8081, Map.of("HEADWATER_ADMIN_SECRET", "x"))).endsWith("(callers sign in)");
    assertThat(Up.ready(8081, Map.of("HEADWATER_OIDC", "true"))).endsWith("(callers sign in)");
  }
}
