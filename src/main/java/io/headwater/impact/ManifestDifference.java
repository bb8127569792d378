package io.headwater.impact;

import io.headwater.impact.ManifestTexts.ManifestText;
import io.headwater.model.CatalogException;
import io.headwater.model.Declaration;
import io.headwater.model.ErrorCode;
import io.headwater.product.ManifestVersion;
import io.headwater.product.ProductStore;
import io.headwater.product.VersionOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The steps from a manifest's registered version, or its base, to a proposed one. A manifest
 * replaces only the version of its own series. A series that is new has nothing to break, and a
 * version that is older than the registered one replaces nothing. What a product reads is its own
 * business: input ports come and go without a step.
 */
final class ManifestDifference {

  private static final Set<String> ENDING =
      Set.of("deprecated", "retired", "retiring", "sunset", "end-of-life", "decommissioned");

  private final ProductStore products;
  private final ManifestText proposed;
  private final List<Declaration> together;

  private ManifestDifference(
      ProductStore products, ManifestText proposed, List<Declaration> together) {
    this.products = products;
    this.proposed = proposed;
    this.together = together;
  }

  /**
   * What the new text comes to.
   *
   * @param title names it in messages
   * @param proposed the new text
   * @param base what it is compared with; empty for what is registered
   * @param together everything that is proposed at once, the new text included
   */
  static Proposed of(
      String title,
      ManifestText proposed,
      Optional<Declaration> base,
      List<Declaration> together,
      ProductStore products) {
    Declaration fresh = proposed.declaration();
    ManifestDifference difference = new ManifestDifference(products, proposed, together);
    if (base.isEmpty()) {
      return difference.fromRegistered(title);
    }
    Declaration old = base.get();
    if (!old.product().equals(fresh.product())) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          title
              + ": the base declares "
              + old.product().nodeId()
              + " and the proposed text "
              + fresh.product().nodeId()
              + "; give two versions of one product");
    }
    return difference.from(old);
  }

  private Proposed fromRegistered(String title) {
    Declaration fresh = proposed.declaration();
    String series = ManifestVersion.series(fresh);
    List<ManifestVersion> versions =
        products.listVersions(fresh.product()).stream()
            .filter(version -> version.series().equals(series))
            .toList();
    Optional<ManifestVersion> current =
        versions.stream().filter(ManifestVersion::isCurrent).findFirst();
    if (current.isEmpty()) {
      return nothing();
    }
    if (VersionOrder.VERSIONS.compare(fresh.version(), current.get().version()) < 0) {
      boolean isKnown =
          versions.stream().anyMatch(version -> version.contentHash().equals(fresh.raw().hash()));
      return isKnown ? nothing() : outdated(title, current.get());
    }
    return products
        .findDeclaration(fresh.product(), current.get().contentHash())
        .map(this::from)
        .orElseGet(ManifestDifference::nothing);
  }

  private static Proposed nothing() {
    return new Proposed(List.of(), Optional.empty(), List.of());
  }

  private Proposed outdated(String title, ManifestVersion current) {
    return new Proposed(
        List.of(),
        Optional.empty(),
        List.of(
            "%s has version %s, and %s of %s is registered: it would not take effect; raise its version"
                .formatted(
                    title,
                    proposed.declaration().version(),
                    current.version(),
                    current.product().nodeId())));
  }

  private Proposed from(Declaration old) {
    Declaration fresh = proposed.declaration();
    List<ChangeStep> steps = new ArrayList<>();
    if (isEnding(fresh.status()) && !isEnding(old.status())) {
      steps.add(
          new ChangeStep.ProductDeprecated(
              fresh.product(), proposed.places().find("", "", "status")));
    }
    steps.addAll(
        ServiceLevelDifference.steps(
            fresh.product(), old.serviceLevels(), fresh.serviceLevels(), proposed.places()));
    PortDifference ports = new PortDifference(products, proposed, old, together);
    steps.addAll(ports.steps());
    // A manifest that names no mode leaves that to the product's others.
    Optional<CompatibilityMode> mode =
        Optional.of(old.compatibility())
            .filter(declared -> !declared.isEmpty())
            .map(CompatibilityMode::of);
    return new Proposed(steps, mode, ports.notes());
  }

  private static boolean isEnding(String status) {
    return ENDING.contains(status.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
  }
}
