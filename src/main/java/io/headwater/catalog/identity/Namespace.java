package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A namespace with a scheme, in its parts.
 *
 * @param scheme before {@code ://}
 * @param authority hosts, ports, a bucket, an account; up to the next slash
 * @param rest from that slash on; usually empty
 */
record Namespace(String scheme, String authority, String rest) {

  static Optional<Namespace> find(String text) {
    int colon = text.indexOf("://");
    if (colon <= 0) {
      return Optional.empty();
    }
    int slash = text.indexOf('/', colon + 3);
    int end = slash < 0 ? text.length() : slash;
    return Optional.of(
        new Namespace(
            text.substring(0, colon), text.substring(colon + 3, end), text.substring(end)));
  }

  /** The same dataset with its namespace changed; itself where the namespace has no scheme. */
  static DatasetId change(DatasetId name, UnaryOperator<Namespace> change) {
    return find(name.namespace())
        .map(namespace -> new DatasetId(change.apply(namespace).text(), name.name()))
        .orElse(name);
  }

  Namespace withScheme(String other) {
    return new Namespace(other, authority, rest);
  }

  Namespace withAuthority(String other) {
    return new Namespace(scheme, other, rest);
  }

  Namespace withRest(String other) {
    return new Namespace(scheme, authority, other);
  }

  String text() {
    return scheme + "://" + authority + rest;
  }

  /** Lower case of ASCII letters, as DNS and databases fold; never changes the length. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return fold(text, 'A', 'Z', 'a' - 'A');
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** Upper case of ASCII letters. */
  static String upper(String text) {
    return fold(text, 'a', 'z', 'A' - 'a');
  }

  private static String fold(String text, char from, char to, int by) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char letter = out.charAt(i);
      if (letter >= from && letter <= to) {
        out.setCharAt(i, (char) (letter + by));
      }
    }
    return out.toString();
  }
}
