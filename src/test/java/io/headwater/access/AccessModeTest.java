package io.headwater.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessModeTest {

  private static final String SECRET = "0123456789abcdef0123";

  private static AccessMode mode(Map<String, String> settings) {
    return new AccessMode(
        new SmallRyeConfigBuilder()
            .withMapping(AccessSettings.class)
            // Quarkus reads durations like 5s, which this plain builder does not.
            .withDefaultValue("headwater.access.time-per-minute", "PT4M")
            .withSources(new PropertiesConfigSource(settings, "test", 500))
            .build()
            .getConfigMapping(AccessSettings.class));
  }

  @Test
  void without_settings_access_is_open() {
    assertThat(mode(Map.of()).isOpen()).isTrue();
  }

  @Test
  void a_way_to_sign_in_secures_it() {
    AccessMode mode = mode(Map.of("headwater.access.admin-secret", SECRET));
    assertThat(mode.isOpen()).isFalse();
    assertThat(mode.isAdminSecret(SECRET)).isTrue();
    assertThat(mode.isAdminSecret(SECRET + "x")).isFalse();
    assertThat(mode(Map.of("headwater.access.oidc", "true")).isOpen()).isFalse();
  }

  @Test
  void the_secret_may_stand_in_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    assertThat(
            mode(Map.of("headwater.access.admin-secret-file", file.toString()))
                .isAdminSecret(SECRET))
        .isTrue();
    assertThatThrownBy(() -> mode(Map.of("headwater.access.admin-secret-file", file + ".missing")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void settings_that_contradict_themselves_are_refused_with_a_remedy() {
    assertThatThrownBy(() -> mode(Map.of("headwater.access.mode", "secured")))
        .hasMessageContaining("Set HEADWATER_ADMIN_SECRET");
    assertThatThrownBy(() ->
            mode(Map.of("headwater.access.mode", "open", "headwater.access.admin-secret", SECRET)))
        .hasMessageContaining("Take HEADWATER_ACCESS=open away");
    assertThatThrownBy(() -> mode(Map.of("headwater.access.admin-secret", "short")))
        .hasMessageContaining("openssl rand");
  }
}
