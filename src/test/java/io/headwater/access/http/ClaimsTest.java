package io.headwater.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  /** A token of some claims. */
  private record Told(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return "ann";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the interface has it.
    public <T> @Nullable T getClaim(String name) {
      return (T) claims.get(name);
    }
  }

  private static List<String> texts(Object value, String path) {
    return Claims.texts(new Told(Map.of("claim", value)), path);
  }

  @Test
  void lists_and_texts_are_read_however_issuers_write_them() {
    assertThat(texts(Json.createArrayBuilder().add("a").add("b").build(), "claim"))
        .containsExactly("a", "b");
    assertThat(texts(Set.of("a"), "claim")).containsExactly("a");
    assertThat(texts("a b,c", "claim")).containsExactly("a", "b", "c");
    assertThat(texts(Json.createValue("a"), "claim")).containsExactly("a");
  }

  @Test
  void a_path_leads_into_objects() {
    Object realm =
        Json.createObjectBuilder().add("roles", Json.createArrayBuilder().add("viewer")).build();
    assertThat(texts(realm, "claim/roles")).containsExactly("viewer");
    assertThat(texts(realm, "claim/none")).isEmpty();
    assertThat(texts(realm, "none/roles")).isEmpty();
    assertThat(texts("text", "claim/roles")).isEmpty();
  }

  @Test
  void what_is_no_text_is_nothing() {
    assertThat(texts(5, "claim")).isEmpty();
    assertThat(texts("  ", "claim")).isEmpty();
  }
}
