package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.impact.Membership.Group;
import io.headwater.lineage.LineageQueries;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.product.DataProduct;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One answer in the making. Used by one thread, once. */
final class Assessment {

  private final LineageQueries lineage;
  private final CatalogReader catalog;
  private final ProductStore products;
  private final Waivers waivers;
  private final Instant now;
  private final int mostHits;
  private final Map<DataProductId, Set<DatasetId>> outputs = new HashMap<>();
  private final Map<DataProductId, CompatibilityMode> modes = new HashMap<>();

  Assessment(
      LineageQueries lineage,
      CatalogReader catalog,
      ProductStore products,
      Waivers waivers,
      Instant now,
      int mostHits) {
    this.lineage = lineage;
    this.catalog = catalog;
    this.products = products;
    this.waivers = waivers;
    this.now = now;
    this.mostHits = mostHits;
  }

  /** A step under one rule, and whom it reaches. */
  private record Case(ChangeStep step, Rule rule, Reach reach, CompatibilityMode mode) {}

  ImpactReport run(String title, List<Proposed> proposals) {
    List<ChangeStep> steps = proposals.stream().flatMap(each -> each.steps().stream()).toList();
    loadOutputs(Subjects.only(steps, DataProductId.class));
    Surroundings around =
        Surroundings.read(
            lineage, products, columns(steps), allDatasets(steps), OtherWriters.outputs(steps));
    OtherWriters writers = new OtherWriters(steps, around);
    loadModes(steps, around);
    List<Case> cases = cases(proposals, around, writers);
    // Steps of one subject share what it reaches, which is too much to compare.
    Set<Reach> reaches = Collections.newSetFromMap(new IdentityHashMap<>());
    cases.forEach(each -> reaches.add(each.reach()));
    Membership membership = new Membership(around, catalog, reaches);
    Map<EntityId, List<Waiver>> given = givenWaivers(steps);
    ConsumerGroups groups = new ConsumerGroups(membership);
    List<Finding> findings = new ArrayList<>();
    for (Case each : cases) {
      Finding finding = finding(each, membership, given, writers);
      findings.add(finding);
      if (isFelt(each.rule())) {
        groups.add(finding.severity(), each.reach());
      }
    }
    findings.sort(ORDER);
    List<Consumers> consumers = groups.list(products, catalog, mostHits);
    Severity verdict = findings.stream().map(Finding::severity).reduce(Severity.SAFE, Severity::or);
    Set<String> reasons = new LinkedHashSet<>(around.reasons());
    proposals.forEach(proposed -> reasons.addAll(proposed.notes()));
    return new ImpactReport(
        title,
        verdict,
        findings,
        consumers,
        consumers.size(),
        reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons)),
        around.watermark().orElse(now));
  }

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.step().subject().nodeId());

  /** Whether consumers notice: what only adds concerns nobody yet. */
  private static boolean isFelt(Rule rule) {
    return rule != Rule.COLUMN_ADDED && rule != Rule.OUTPUT_ADDED;
  }

  private static Set<ColumnRef> columns(List<ChangeStep> steps) {
    Set<ColumnRef> columns = new TreeSet<>();
    for (ChangeStep step : steps) {
      if (step.subject() instanceof ColumnRef column && !(step instanceof ChangeStep.ColumnAdded)) {
        columns.add(column);
      }
    }
    return columns;
  }

  private Set<DatasetId> allDatasets(List<ChangeStep> steps) {
    Set<DatasetId> datasets = new TreeSet<>();
    steps.forEach(step -> datasets.addAll(Subjects.datasets(step)));
    outputs.values().forEach(datasets::addAll);
    return datasets;
  }

  /** The datasets behind the output ports of products that change as a whole. */
  private void loadOutputs(Set<DataProductId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    List<ProductPort> ports = new ArrayList<>();
    for (DataProduct product : products.findProducts(ids).values()) {
      product.ports().stream()
          .filter(port -> port.id().direction() == Direction.OUTPUT)
          .forEach(ports::add);
    }
    products
        .findMatches(ports)
        .forEach((port, match) -> {
          if (match instanceof PortMatch.Matched matched) {
            outputs.computeIfAbsent(port.product(), _ -> new TreeSet<>()).add(matched.dataset());
          }
        });
  }

  /** What the products promise whose datasets change. */
  private void loadModes(List<ChangeStep> steps, Surroundings around) {
    Set<DataProductId> owners = new TreeSet<>();
    for (ChangeStep step : steps) {
      Subjects.datasets(step)
          .forEach(dataset -> owners.addAll(around.products(dataset, Direction.OUTPUT)));
    }
    if (!owners.isEmpty()) {
      products
          .findProducts(owners)
          .forEach((id, product) -> modes.put(id, CompatibilityMode.of(product.compatibility())));
    }
  }

  private CompatibilityMode mode(ChangeStep step, Surroundings around) {
    CompatibilityMode mode = CompatibilityMode.UNSPOKEN;
    for (DatasetId dataset : Subjects.datasets(step)) {
      for (DataProductId owner : around.products(dataset, Direction.OUTPUT)) {
        mode = mode.and(modes.getOrDefault(owner, CompatibilityMode.UNSPOKEN));
      }
    }
    return mode;
  }

  private List<Case> cases(List<Proposed> proposals, Surroundings around, OtherWriters writers) {
    Map<Object, Reach> reaches = new LinkedHashMap<>();
    List<Case> cases = new ArrayList<>();
    for (Proposed proposed : proposals) {
      for (ChangeStep step : proposed.steps()) {
        CompatibilityMode mode = proposed.mode().orElseGet(() -> mode(step, around));
        for (Rule rule : StepRules.of(step)) {
          cases.add(new Case(step, rule, reach(step, rule, around, writers, reaches), mode));
        }
      }
    }
    return cases;
  }

  private Reach reach(
      ChangeStep step,
      Rule rule,
      Surroundings around,
      OtherWriters writers,
      Map<Object, Reach> reaches) {
    if (!isFelt(rule)) {
      return Reach.NOTHING;
    }
    if (step instanceof ChangeStep.JobOutputsChanged outputs) {
      List<DatasetId> abandoned =
          outputs.removed().stream().filter(output -> writers.of(output).isEmpty()).toList();
      return ReachFinder.ofOutputs(around, outputs.removed(), abandoned);
    }
    if (step instanceof ChangeStep.ClassificationChanged change) {
      return ReachFinder.ofValues(around, change.subject());
    }
    if (step.subject() instanceof ColumnRef column && !(step instanceof ChangeStep.ColumnAdded)) {
      return reaches.computeIfAbsent(column, _ -> ReachFinder.ofColumn(around, column));
    }
    Set<DatasetId> datasets =
        step.subject() instanceof DataProductId product
            ? outputs.getOrDefault(product, Set.of())
            : new TreeSet<>(Subjects.datasets(step));
    return reaches.computeIfAbsent(datasets, _ -> ReachFinder.ofDatasets(around, datasets));
  }

  private Map<EntityId, List<Waiver>> givenWaivers(List<ChangeStep> steps) {
    Set<EntityId> subjects = new HashSet<>();
    steps.forEach(step -> subjects.add(step.subject()));
    Map<EntityId, List<Waiver>> bySubject = new HashMap<>();
    if (!subjects.isEmpty()) {
      waivers
          .findHolding(subjects, now)
          .forEach(waiver ->
              bySubject.computeIfAbsent(waiver.subject(), _ -> new ArrayList<>()).add(waiver));
    }
    return bySubject;
  }

  private Finding finding(
      Case each, Membership membership, Map<EntityId, List<Waiver>> given, OtherWriters writers) {
    Reach reach = each.reach();
    Set<Group> hit = new HashSet<>();
    reach.all().forEach(reached -> hit.addAll(membership.groups(reached)));
    Severity severity = Severities.of(each.rule(), each.mode(), reach.readers());
    Optional<Waiver> waiver =
        severity == Severity.SAFE
            ? Optional.empty()
            : waiver(each, hit, given.getOrDefault(each.step().subject(), List.of()));
    return new Finding(
        each.rule(),
        waiver.isPresent() ? Severity.SAFE : severity,
        each.step(),
        Wording.message(each.step(), each.rule(), writers, reach.all().size(), hit.size()),
        severity == Severity.SAFE ? "" : Wording.remedy(each.rule(), reach.readers()),
        reach.hits(mostHits),
        reach.all().size(),
        waiver);
  }

  /** The waiver of the only domain that is hit; of several, the one that holds longest. */
  private static Optional<Waiver> waiver(Case each, Set<Group> hit, List<Waiver> given) {
    Set<Optional<DomainName>> domains = new HashSet<>();
    hit.forEach(group -> domains.add(group.domain()));
    if (domains.size() != 1) {
      return Optional.empty();
    }
    Optional<DomainName> only = domains.iterator().next();
    return given.stream()
        .filter(waiver -> waiver.rule() == each.rule() && only.equals(Optional.of(waiver.domain())))
        .max(Comparator.comparing(Waiver::expiresAt).thenComparing(Waiver::id));
  }
}
