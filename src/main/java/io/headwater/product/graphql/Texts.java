package io.headwater.product.graphql;

import org.jspecify.annotations.Nullable;

/** The model writes "not told" as an empty text, GraphQL as null. */
final class Texts {

  private Texts() {}

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
