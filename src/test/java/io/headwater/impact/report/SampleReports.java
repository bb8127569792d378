package io.headwater.impact.report;

import static io.headwater.impact.report.SampleParts.LOADER;
import static io.headwater.impact.report.SampleParts.NOW;
import static io.headwater.impact.report.SampleParts.ORDERS;
import static io.headwater.impact.report.SampleParts.at;
import static io.headwater.impact.report.SampleParts.column;
import static io.headwater.impact.report.SampleParts.finding;
import static io.headwater.impact.report.SampleParts.hit;
import static io.headwater.impact.report.SampleParts.product;
import static io.headwater.impact.report.SampleParts.transformations;
import static io.headwater.impact.report.SampleParts.unowned;
import static io.headwater.impact.report.SampleParts.waiver;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.ChangeStep.ClassificationChanged;
import io.headwater.impact.ChangeStep.ColumnAdded;
import io.headwater.impact.ChangeStep.ColumnDropped;
import io.headwater.impact.ChangeStep.ColumnRenamed;
import io.headwater.impact.ChangeStep.DatasetDropped;
import io.headwater.impact.ChangeStep.DatasetRenamed;
import io.headwater.impact.ChangeStep.EnumChanged;
import io.headwater.impact.ChangeStep.JobOutputsChanged;
import io.headwater.impact.ChangeStep.NullabilityChanged;
import io.headwater.impact.ChangeStep.ProductDeprecated;
import io.headwater.impact.ChangeStep.ServiceLevelChanged;
import io.headwater.impact.ChangeStep.TypeChanged;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Place;
import io.headwater.impact.Rule;
import io.headwater.impact.Severity;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.model.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reports as analyses give them, and some that they should never give. */
public final class SampleReports {

  private static final List<Severity> WORST_FIRST =
      List.of(Severity.BREAKING, Severity.DANGEROUS, Severity.SAFE);

  private SampleReports() {}

  /** One of the ten. */
  static ImpactReport get(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /** Ten reports by name. */
  static Map<String, ImpactReport> all() {
    Map<String, ImpactReport> all = new TreeMap<>();
    all.put("nothing-changes", report(List.of(), List.of()));
    all.put("all-safe", allSafe());
    all.put("column-dropped", columnDropped());
    all.put("waived", waived());
    all.put("partial", partial());
    all.put(
        "hostile-names", hostile("x|y`z\\|<b>\"&'\n\n# @everyone #12 \u0001\u202E$a$ [l](u) {0}"));
    all.put("every-step", everyStep());
    all.put("long-path", longPath());
    all.put("assumed", assumed());
    all.put("nobody-known", nobodyKnown());
    return all;
  }

  /** One column that a product and a job read. */
  public static ImpactReport columnDropped() {
    return report(
        List.of(
            finding(
                Rule.COLUMN_REMOVED,
                Severity.BREAKING,
                new ColumnDropped(column("status"), at(12)),
                "Column status of shop.orders goes; 2 consumers read it.",
                "Keep it, mark it deprecated, and remove it when nobody reads it any more.",
                hit(1, Certainty.COLUMN_LINEAGE),
                hit(2, Certainty.COLUMN_LINEAGE)),
            finding(
                Rule.BECAME_NULLABLE,
                Severity.DANGEROUS,
                new NullabilityChanged(column("amount"), true, at(17)),
                "Column amount of shop.orders may be null.",
                "Give it a default.",
                hit(1, Certainty.COLUMN_LINEAGE))),
        List.of(product("billing", "invoices", Severity.BREAKING), unowned("marketing")));
  }

  static ImpactReport many(int number) {
    List<Finding> findings =
        IntStream.range(0, number)
            .mapToObj(i ->
                finding(
                    Rule.COLUMN_REMOVED,
                    Severity.BREAKING,
                    new ColumnDropped(column("c" + i), at(i + 1)),
                    "Column c" + i + " goes.",
                    "Keep c" + i + ".",
                    hit(1, Certainty.COLUMN_LINEAGE)))
            .toList();
    List<Consumers> consumers =
        IntStream.range(0, number)
            .mapToObj(i -> product("domain" + i, "product" + i, Severity.BREAKING))
            .toList();
    return new ImpactReport(
        "orders.yaml", Severity.BREAKING, findings, consumers, number * 2, Optional.empty(), NOW);
  }

  static ImpactReport hostile(String name) {
    DatasetId dataset = new DatasetId("kafka://" + name, name);
    ColumnRef column = new ColumnRef(dataset, name);
    JobId job = new JobId(name, name);
    EntityId consumer = new ColumnRef(new DatasetId(name, name + "2"), name);
    PathStep step = new PathStep(column, consumer, Set.of(job), transformations(name));
    Finding finding =
        new Finding(
            Rule.COLUMN_REMOVED,
            Severity.BREAKING,
            new ColumnDropped(column, Optional.of(new Place(name, 1, 1))),
            "Column " + name + " goes.",
            name,
            List.of(new Hit(consumer, 1, Certainty.COLUMN_LINEAGE, List.of(step))),
            1,
            Optional.of(waiver(name, column)));
    DomainName domain = new DomainName(name);
    Consumers consumers =
        new Consumers(
            Optional.of(domain),
            Optional.of(new DataProductId(domain, name)),
            List.of(new Owner(name, name), new Owner("@team-x", "")),
            List.of(new ServiceLevel(name, Optional.empty(), "", name)),
            Severity.BREAKING,
            List.of(consumer),
            1,
            true,
            Optional.of(new Consumers.LastRun(job, RunState.FAIL, NOW)));
    return new ImpactReport(
        name, Severity.BREAKING, List.of(finding), List.of(consumers), 1, Optional.of(name), NOW);
  }

  private static ImpactReport allSafe() {
    return report(
        List.of(
            finding(
                Rule.COLUMN_ADDED,
                Severity.SAFE,
                new ColumnAdded(column("note"), "string", false, false, at(20)),
                "Column note comes.",
                "")),
        List.of());
  }

  private static ImpactReport waived() {
    ColumnRef subject = column("status");
    Finding finding =
        new Finding(
            Rule.COLUMN_REMOVED,
            Severity.SAFE,
            new ColumnDropped(subject, at(3)),
            "Column status of shop.orders goes; 1 consumer reads it.",
            "",
            List.of(hit(1, Certainty.COLUMN_LINEAGE)),
            1,
            Optional.of(waiver("billing", subject)));
    return report(List.of(finding), List.of(product("billing", "invoices", Severity.SAFE)));
  }

  private static ImpactReport partial() {
    ImpactReport whole = columnDropped();
    return new ImpactReport(
        whole.title(),
        whole.verdict(),
        whole.findings(),
        whole.consumers(),
        7,
        Optional.of("the walk was stopped at 100,000 nodes"),
        NOW);
  }

  public static ImpactReport everyStep() {
    DataProductId product = new DataProductId(new DomainName("shop"), "orders");
    DatasetId other = new DatasetId("kafka://broker:9092", "shop.orders.v2");
    List<ChangeStep> steps =
        List.of(
            new ColumnDropped(column("a"), at(1)),
            new ColumnRenamed(column("b"), "b2", at(2)),
            new ColumnAdded(column("c"), "int", true, false, at(3)),
            new TypeChanged(column("d"), "long", "int", at(4)),
            new NullabilityChanged(column("e"), true, at(5)),
            new EnumChanged(column("f"), List.of("NEW"), List.of("OLD"), at(6)),
            new ClassificationChanged(column("g"), "", "pii", at(7)),
            new DatasetDropped(ORDERS, Optional.empty()),
            new DatasetRenamed(ORDERS, other, Optional.empty()),
            new JobOutputsChanged(LOADER, List.of(ORDERS), List.of(other), Optional.empty()),
            new ProductDeprecated(product, Optional.empty()),
            new ServiceLevelChanged(
                product, "freshness", "5 minutes", "1 hour", true, Optional.empty()));
    List<Finding> findings = new ArrayList<>();
    for (ChangeStep step : steps) {
      findings.add(
          finding(
              List.of(Rule.values()).get(findings.size()),
              WORST_FIRST.get(findings.size() * 3 / steps.size()),
              step,
              "Step " + findings.size() + ".",
              ""));
    }
    return report(findings, List.of());
  }

  private static ImpactReport longPath() {
    List<PathStep> path = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      path.add(
          new PathStep(
              column("c" + i),
              column("c" + (i + 1)),
              Set.of(new JobId("spark", "job" + i), new JobId("spark", "other" + i)),
              transformations("IDENTITY")));
    }
    Hit far = new Hit(column("c30"), 30, Certainty.COLUMN_LINEAGE, path);
    return report(
        List.of(
            finding(
                Rule.TYPE_NARROWED,
                Severity.BREAKING,
                new TypeChanged(column("c0"), "long", "int", at(4)),
                "Column c0 becomes int.",
                "Keep long.",
                far)),
        List.of(product("billing", "invoices", Severity.BREAKING)));
  }

  private static ImpactReport assumed() {
    return report(
        List.of(
            finding(
                Rule.DATASET_REMOVED,
                Severity.DANGEROUS,
                new DatasetDropped(ORDERS, Optional.empty()),
                "Dataset shop.orders goes.",
                "Tell its readers first.",
                hit(1, Certainty.ASSUMED))),
        List.of(unowned("marketing")));
  }

  private static ImpactReport nobodyKnown() {
    Consumers nobody =
        new Consumers(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Severity.BREAKING,
            List.of(new JobId("cron", "export")),
            40,
            false,
            Optional.empty());
    return report(columnDropped().findings(), List.of(nobody));
  }

  private static ImpactReport report(List<Finding> findings, List<Consumers> consumers) {
    Severity verdict = findings.stream().map(Finding::severity).reduce(Severity.SAFE, Severity::or);
    return new ImpactReport(
        "contracts/orders.yaml",
        verdict,
        findings,
        consumers,
        consumers.size(),
        Optional.empty(),
        NOW);
  }
}
