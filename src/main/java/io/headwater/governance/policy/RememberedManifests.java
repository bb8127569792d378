package io.headwater.governance.policy;

import io.headwater.model.DataProductId;
import io.headwater.product.DataProduct;
import io.headwater.product.ManifestVersion;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The current manifests of products as values; each content is read once. Thread-safe. */
@ApplicationScoped
public class RememberedManifests {

  private static final int MOST = 60_000;

  private record Content(DataProductId product, String hash) {}

  private final ProductStore products;
  private final RawManifests raw;
  private final Map<Content, Map<String, Object>> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, Map<String, Object>> eldest) {
          return size() > MOST;
        }
      };

  /** Manifests as the store has them. */
  public RememberedManifests(ProductStore products, RawManifests raw) {
    this.products = products;
    this.raw = raw;
  }

  /** The current manifests of a product, the leading one first. */
  public List<Map<String, Object>> of(DataProduct product) {
    return product.manifests().stream()
        .filter(ManifestVersion::isCurrent)
        .map(version -> read(new Content(product.id(), version.contentHash())))
        .toList();
  }

  private Map<String, Object> read(Content content) {
    synchronized (known) {
      Map<String, Object> values = known.get(content);
      if (values != null) {
        return values;
      }
    }
    Map<String, Object> values =
        products
            .findDeclaration(content.product(), content.hash())
            .map(declaration -> raw.read(declaration.raw().json()))
            .orElse(Map.of());
    synchronized (known) {
      known.put(content, values);
    }
    return values;
  }
}
