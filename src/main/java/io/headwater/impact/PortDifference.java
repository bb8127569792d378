package io.headwater.impact;

import io.headwater.impact.ManifestTexts.ManifestText;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Port;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps from the output ports of one text of a manifest to those of another. Ports are matched
 * by name, else by the dataset behind them. A dataset that the product still offers on a port of
 * another manifest is not given up. Used by one thread, once.
 */
final class PortDifference {

  private final ProductStore products;
  private final ManifestText proposed;
  private final Declaration old;
  private final List<Declaration> together;
  private final List<ChangeStep> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Set<DatasetId> elsewhere;

  PortDifference(
      ProductStore products, ManifestText proposed, Declaration old, List<Declaration> together) {
    this.products = products;
    this.proposed = proposed;
    this.old = old;
    this.together = together;
  }

  /** What could not be compared; complete after {@link #steps()}. */
  List<String> notes() {
    return notes;
  }

  /** The steps, by the old ports in order. */
  List<ChangeStep> steps() {
    Map<String, ProductPort> before = Offers.outputs(old);
    Map<String, ProductPort> after = Offers.outputs(proposed.declaration());
    // Two calls: a port of both has one id, and may have moved.
    Map<PortId, PortMatch> were = products.findMatches(before.values());
    Map<PortId, PortMatch> will = products.findMatches(after.values());
    before.forEach((name, port) -> {
      Optional<ProductPort> same = Optional.ofNullable(after.get(name));
      for (DatasetId dataset : datasets(port, were, same)) {
        Optional<ProductPort> kept =
            same.filter(now -> leadsTo(dataset, port, now, will))
                .or(() -> offering(dataset, after, will));
        boolean stays = kept.isPresent();
        Optional<ProductPort> now = kept.or(() -> same);
        if (!stays && isOfferedElsewhere(dataset)) {
          continue;
        }
        if (now.isEmpty()) {
          steps.add(new ChangeStep.DatasetDropped(dataset, proposed.places().find(name, "", "")));
          continue;
        }
        if (!stays) {
          steps.add(moved(dataset, now.get(), will));
        }
        columns(dataset, port, now.get());
      }
    });
    return steps;
  }

  /** The new port that offers a dataset whose old port is gone or leads elsewhere. */
  private static Optional<ProductPort> offering(
      DatasetId dataset, Map<String, ProductPort> after, Map<PortId, PortMatch> will) {
    return after.values().stream()
        .filter(port -> Offers.behind(port, will).contains(dataset))
        .findFirst();
  }

  private boolean isOfferedElsewhere(DatasetId dataset) {
    if (elsewhere == null) {
      elsewhere = Offers.ofOthers(old, proposed.declaration(), together, products);
    }
    return elsewhere.contains(dataset);
  }

  private void columns(DatasetId dataset, ProductPort before, ProductPort after) {
    steps.addAll(
        ColumnDifference.steps(
            dataset,
            columns(before.declared(), false),
            columns(after.declared(), true),
            after.id().name(),
            proposed.places()));
  }

  /** The datasets behind a port; of several that fit, all count: any of them may be meant. */
  private List<DatasetId> datasets(
      ProductPort port, Map<PortId, PortMatch> matches, Optional<ProductPort> now) {
    List<DatasetId> datasets = Offers.behind(port, matches);
    if (datasets.isEmpty()
        && (now.isEmpty() || !now.get().declared().columns().equals(port.declared().columns()))) {
      notes.add(
          "lineage knows no dataset behind port '"
              + port.id().name()
              + "' of "
              + old.product().nodeId()
              + ", so that nobody can say who reads it");
    }
    return datasets;
  }

  /** Whether a port still offers the dataset that it offered. */
  private static boolean leadsTo(
      DatasetId dataset, ProductPort old, ProductPort now, Map<PortId, PortMatch> will) {
    return (old.matchKey().equals(now.matchKey())
            && old.declared().namespace().equals(now.declared().namespace()))
        || Offers.behind(now, will).contains(dataset);
  }

  /** A port that leads elsewhere: the old dataset is given up for another. */
  private ChangeStep moved(DatasetId dataset, ProductPort now, Map<PortId, PortMatch> will) {
    Optional<Place> place = proposed.places().find(now.id().name(), "", "");
    PortMatch match = will.getOrDefault(now.id(), new PortMatch.Unmatched());
    return target(now.declared(), match)
        .<ChangeStep>map(to -> new ChangeStep.DatasetRenamed(dataset, to, place))
        .orElseGet(() -> new ChangeStep.DatasetDropped(dataset, place));
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
