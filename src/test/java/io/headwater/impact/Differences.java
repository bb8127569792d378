package io.headwater.impact;

import io.headwater.impact.ManifestTexts.ManifestText;
import io.headwater.ingest.manifest.ManifestTextReader;
import io.headwater.model.Declaration;
import io.headwater.product.ProductStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Manifests as texts, compared. */
final class Differences {

  private static final ManifestTextReader READER = new ManifestTextReader();

  private Differences() {}

  static Declaration declaration(String text) {
    return READER.read("registered.yaml", text).declaration();
  }

  /** From a base to a text, with others that are proposed at once. */
  static Proposed of(ProductStore products, String text, String base, String... others) {
    return of(products, text, Optional.of(declaration(base)), others);
  }

  /** From what is registered to a text. */
  static Proposed ofRegistered(ProductStore products, String text, String... others) {
    return of(products, text, Optional.empty(), others);
  }

  private static Proposed of(
      ProductStore products, String text, Optional<Declaration> base, String... others) {
    ManifestText proposed = READER.read("new.yaml", text);
    List<Declaration> together =
        Stream.concat(
                Stream.of(proposed.declaration()), Stream.of(others).map(Differences::declaration))
            .toList();
    return ManifestDifference.of("new.yaml", proposed, base, together, products);
  }
}
