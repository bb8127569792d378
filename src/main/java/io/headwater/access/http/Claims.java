package io.headwater.access.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Texts in the claims of a token, however its issuer writes lists. */
final class Claims {

  private static final int MOST = 1_000;

  private Claims() {}

  /**
   * The texts of a claim: of a list its items, of one text its words; none when it is not there.
   *
   * @param path {@code /} leads into objects
   */
  static List<String> texts(JsonWebToken token, String path) {
    String[] steps = path.split("/", -1);
    Object found = token.getClaim(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      found =
          switch (found) {
            case null -> null;
            case JsonObject object -> object.get(steps[i]);
            case Map<?, ?> map -> map.get(steps[i]);
            default -> null;
          };
    }
    return texts(found).stream().filter(text -> !text.isBlank()).limit(MOST).toList();
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case JsonArray array ->
          array.stream()
              .filter(JsonString.class::isInstance)
              .map(item -> ((JsonString) item).getString())
              .toList();
      case Collection<?> items -> items.stream().map(String::valueOf).toList();
      case JsonString text -> words(text.getString());
      case String text -> words(text);
      default -> List.of();
    };
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("[\\s,]+", -1));
  }
}
