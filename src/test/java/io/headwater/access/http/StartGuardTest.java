package io.headwater.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
  void loopback_may_be_open(String host) {
    assertThat(StartGuard.findObjection(host, List.of("prod"), Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid"})
  void what_others_may_reach_is_not_open_and_the_remedy_is_told(String host) {
    assertThat(StartGuard.findObjection(host, List.of("prod"), Map.of()).orElseThrow())
        .contains(host, "HEADWATER_ADMIN_SECRET", "HEADWATER_OIDC", "QUARKUS_HTTP_HOST=127.0.0.1");
  }

  @Test
  void a_container_is_never_open() {
    assertThat(StartGuard.findObjection("127.0.0.1", List.of("k8s"), Map.of())).isPresent();
    assertThat(
            StartGuard.findObjection(
                "127.0.0.1", List.of(), Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1")))
        .isPresent();
  }
}
