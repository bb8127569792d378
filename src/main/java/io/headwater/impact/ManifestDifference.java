package io.headwater.impact;

import io.headwater.impact.ManifestTexts.ManifestText;
import io.headwater.impact.Proposal.OfManifest;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.ErrorCode;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps from a manifest's registered version, or its base, to a proposed one. Output ports are
 * matched by name. A manifest replaces only the version of its own series: what other manifests of
 * the product offer stays. A series that is new has nothing to break.
 */
final class ManifestDifference {

  private static final Set<String> ENDING =
      Set.of("deprecated", "retired", "retiring", "sunset", "end-of-life", "decommissioned");

  private final ProductStore products;
  private final ManifestText proposed;
  private final Optional<Declaration> base;
  private final List<ChangeStep> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private ManifestDifference(
      ProductStore products, ManifestText proposed, Optional<Declaration> base) {
    this.products = products;
    this.proposed = proposed;
    this.base = base;
  }

  static Proposed of(OfManifest proposal, ManifestTexts texts, ProductStore products) {
    ManifestText text = texts.read(proposal.title(), proposal.text());
    Optional<Declaration> base =
        proposal.base().isPresent()
            ? proposal
                .base()
                .map(old -> texts.read(proposal.title() + " (base)", old).declaration())
            : registered(text.declaration(), products);
    base.filter(old -> !old.product().equals(text.declaration().product()))
        .ifPresent(old -> {
          throw new CatalogException(
              ErrorCode.INVALID_ARGUMENT,
              proposal.title()
                  + ": the base declares "
                  + old.product().nodeId()
                  + " and the proposed text "
                  + text.declaration().product().nodeId()
                  + "; give two versions of one product");
        });
    return new ManifestDifference(products, text, base).run();
  }

  private static Optional<Declaration> registered(Declaration declaration, ProductStore products) {
    String series = ManifestVersion.series(declaration);
    return products.listVersions(declaration.product()).stream()
        .filter(version -> version.isCurrent() && version.series().equals(series))
        .findFirst()
        .flatMap(version -> products.findDeclaration(declaration.product(), version.contentHash()));
  }

  private Proposed run() {
    if (base.isEmpty()) {
      return new Proposed(List.of(), Optional.empty(), List.of());
    }
    Declaration old = base.get();
    Declaration fresh = proposed.declaration();
    if (isEnding(fresh.status()) && !isEnding(old.status())) {
      steps.add(
          new ChangeStep.ProductDeprecated(
              fresh.product(), proposed.places().find("", "", "status")));
    }
    steps.addAll(
        ServiceLevelDifference.steps(
            fresh.product(), old.serviceLevels(), fresh.serviceLevels(), proposed.places()));
    ports(old, fresh);
    // A manifest that names no mode leaves that to the product's others.
    Optional<CompatibilityMode> mode =
        Optional.of(old.compatibility())
            .filter(declared -> !declared.isEmpty())
            .map(CompatibilityMode::of);
    return new Proposed(steps, mode, notes);
  }

  private static boolean isEnding(String status) {
    return ENDING.contains(status.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
  }

  private void ports(Declaration old, Declaration fresh) {
    Map<String, ProductPort> before = outputs(old);
    Map<String, ProductPort> after = outputs(fresh);
    // Two calls: a port of both has one id, and may have moved.
    Map<PortId, PortMatch> were = products.findMatches(before.values());
    Map<PortId, PortMatch> will = products.findMatches(after.values());
    before.forEach((name, port) -> {
      Optional<ProductPort> now = Optional.ofNullable(after.get(name));
      for (DatasetId dataset : datasets(port, were, now, fresh)) {
        if (now.isEmpty()) {
          steps.add(new ChangeStep.DatasetDropped(dataset, proposed.places().find(name, "", "")));
        } else {
          moved(dataset, port, now.get(), will);
          steps.addAll(
              ColumnDifference.steps(
                  dataset,
                  columns(port.declared(), false),
                  columns(now.get().declared(), true),
                  name,
                  proposed.places()));
        }
      }
    });
  }

  private static Map<String, ProductPort> outputs(Declaration declaration) {
    Map<String, ProductPort> ports = new LinkedHashMap<>();
    for (Port port : declaration.ports()) {
      if (port.direction() == Direction.OUTPUT) {
        PortId id = new PortId(declaration.product(), Direction.OUTPUT, port.name());
        ports.put(port.name(), new ProductPort(id, port));
      }
    }
    return ports;
  }

  /** The datasets behind a port; of several that fit, all count: any of them may be meant. */
  private List<DatasetId> datasets(
      ProductPort port,
      Map<PortId, PortMatch> matches,
      Optional<ProductPort> now,
      Declaration fresh) {
    return switch (matches.getOrDefault(port.id(), new PortMatch.Unmatched())) {
      case PortMatch.Matched matched -> List.of(matched.dataset());
      case PortMatch.Ambiguous several -> several.datasets();
      case PortMatch.Unmatched _ -> {
        if (now.isEmpty() || !now.get().declared().columns().equals(port.declared().columns())) {
          notes.add(
              "lineage knows no dataset behind port '"
                  + port.id().name()
                  + "' of "
                  + fresh.product().nodeId()
                  + ", so that nobody can say who reads it");
        }
        yield List.of();
      }
    };
  }

  /** A port that leads elsewhere: the old dataset is given up for another. */
  private void moved(
      DatasetId dataset, ProductPort old, ProductPort now, Map<PortId, PortMatch> will) {
    if (old.matchKey().equals(now.matchKey())
        && old.declared().namespace().equals(now.declared().namespace())) {
      return;
    }
    Optional<Place> place = proposed.places().find(now.id().name(), "", "");
    PortMatch match = will.getOrDefault(now.id(), new PortMatch.Unmatched());
    if ((match instanceof PortMatch.Ambiguous several && several.datasets().contains(dataset))
        || match.equals(new PortMatch.Matched(dataset))) {
      return;
    }
    steps.add(
        target(now.declared(), match)
            .<ChangeStep>map(to -> new ChangeStep.DatasetRenamed(dataset, to, place))
            .orElseGet(() -> new ChangeStep.DatasetDropped(dataset, place)));
  }

  private static Optional<DatasetId> target(Port port, PortMatch match) {
    return switch (match) {
      case PortMatch.Matched matched -> Optional.of(matched.dataset());
      case PortMatch.Ambiguous _, PortMatch.Unmatched _ ->
          port.location().isBlank()
              ? Optional.empty()
              : port.namespace().map(namespace -> new DatasetId(namespace, port.location()));
    };
  }

  private List<ProposedColumn> columns(Port port, boolean isProposed) {
    List<ProposedColumn> columns = new ArrayList<>();
    for (Column column : port.columns()) {
      Optional<String> former =
          isProposed
              ? Optional.ofNullable(
                  proposed.formerNames().get(new Places.Spot(port.name(), column.path(), "")))
              : Optional.empty();
      columns.add(
          new ProposedColumn(
              column.path(),
              column.type(),
              column.required().map(required -> !required),
              column.values(),
              false,
              classification(column),
              former.stream().toList()));
    }
    return columns;
  }

  private static String classification(Column column) {
    boolean personal = column.pii().orElse(false);
    if (column.classification().isEmpty()) {
      return personal ? "pii" : "";
    }
    return personal ? column.classification() + ", pii" : column.classification();
  }
}
