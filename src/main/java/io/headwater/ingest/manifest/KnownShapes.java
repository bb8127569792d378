package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import java.util.Optional;
import java.util.regex.Pattern;

/** Manifests of the world that are recognised by their own keys but not read by this version. */
final class KnownShapes {

  /** What to say of a manifest that nothing recognises. */
  static final String NONE =
      "no known manifest; it needs 'domain' and 'product' (data contract), 'data-product:',"
          + " 'apiVersion: mesh.io/v1alpha1' with 'kind: DataProduct', or 'kind: DataContract' with"
          + " 'apiVersion: v3.x' (Open Data Contract Standard)";

  /** The versions of the Open Data Contract Standard that are read. */
  static final Pattern ODCS_READ = Pattern.compile("v?3\\.[0-2]\\.[0-9]{1,4}(-[A-Za-z0-9.]+)?");

  private static final Pattern VERSION = Pattern.compile("v?[0-9]+(\\.[0-9A-Za-z-]+)*");
  private static final String INSTEAD = " is recognised but not read by this version; ";

  private KnownShapes() {}

  /** Why a recognised manifest is not read; empty when it may be read. */
  static Optional<String> notRead(Branch root) {
    String kind = text(root, "kind");
    String apiVersion = text(root, "apiVersion");
    if (apiVersion.startsWith("mesh.io/")) {
      return apiVersion.equals(MeshManifestShape.API_VERSION)
          ? Optional.empty()
          : Optional.of(
              "the manifest version " + shown(apiVersion) + INSTEAD + "use mesh.io/v1alpha1");
    }
    if (kind.equals("DataContract") && VERSION.matcher(apiVersion).matches()) {
      return ODCS_READ.matcher(apiVersion).matches()
          ? Optional.empty()
          : Optional.of(
              "the Open Data Contract Standard "
                  + shown(apiVersion)
                  + INSTEAD
                  + "use v3.0.x, v3.1.x or v3.2.x");
    }
    if (kind.equals("DataProduct")) {
      return Optional.of(
          "a Bitol Open Data Product Standard manifest (kind: DataProduct, apiVersion "
              + shown(apiVersion)
              + ")"
              + INSTEAD
              + "publish its contracts as ODCS v3, or write apiVersion: mesh.io/v1alpha1");
    }
    return byKey(root);
  }

  private static Optional<String> byKey(Branch root) {
    if (root.find("dataContractSpecification").isPresent()) {
      return Optional.of(
          "a Data Contract Specification (dataContractSpecification)"
              + INSTEAD
              + "export it as ODCS v3");
    }
    if (root.find("dataProductDescriptor").isPresent()) {
      return Optional.of(
          "an Open Data Mesh descriptor (dataProductDescriptor)"
              + INSTEAD
              + "describe the product with apiVersion: mesh.io/v1alpha1");
    }
    if (root.find("product").orElse(null) instanceof Branch) {
      return Optional.of(
          "an opendataproducts.org manifest (product:)"
              + INSTEAD
              + "describe the product with data-product:");
    }
    if (root.find("governance").isPresent()) {
      return Optional.of(
          "a governance document (governance:) declares no data product; its policies are taken by"
              + " POST /api/v1/policies and checked by validate --policies");
    }
    return Optional.empty();
  }

  static String text(Branch root, String key) {
    return root.find(key).orElse(null) instanceof Leaf leaf ? leaf.text().strip() : "";
  }

  private static String shown(String text) {
    return text.isEmpty() ? "not told" : text.substring(0, Math.min(text.length(), 60));
  }
}
