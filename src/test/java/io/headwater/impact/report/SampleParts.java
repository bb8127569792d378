package io.headwater.impact.report;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.Place;
import io.headwater.impact.Rule;
import io.headwater.impact.Severity;
import io.headwater.impact.Waiver;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.model.RunState;
import io.headwater.model.Transformation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What sample reports are made of. */
final class SampleParts {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
  static final DatasetId ORDERS = new DatasetId("kafka://broker:9092", "shop.orders");
  static final JobId LOADER = new JobId("airflow", "load-orders");

  private SampleParts() {}

  static Finding finding(
      Rule rule, Severity severity, ChangeStep step, String message, String remedy, Hit... hits) {
    return new Finding(
        rule, severity, step, message, remedy, List.of(hits), hits.length, Optional.empty());
  }

  static Consumers product(String domain, String name, Severity severity) {
    DomainName owner = new DomainName(domain);
    return new Consumers(
        Optional.of(owner),
        Optional.of(new DataProductId(owner, name)),
        List.of(new Owner(domain + "-team@example.com", "owner")),
        List.of(new ServiceLevel("freshness", Optional.of(300.0), "s", "5 minutes")),
        severity,
        List.of(new ColumnRef(new DatasetId("hive://lake", domain + "." + name), "status")),
        3,
        false,
        Optional.of(new Consumers.LastRun(LOADER, RunState.COMPLETE, NOW)));
  }

  static Consumers unowned(String domain) {
    return new Consumers(
        Optional.of(new DomainName(domain)),
        Optional.empty(),
        List.of(),
        List.of(),
        Severity.DANGEROUS,
        List.of(new DatasetId("hive://lake", domain + ".raw")),
        1,
        true,
        Optional.empty());
  }

  static Hit hit(int depth, Certainty certainty) {
    List<PathStep> path =
        IntStream.rangeClosed(1, depth)
            .mapToObj(i ->
                new PathStep(
                    i == 1 ? column("status") : lake(i - 1),
                    lake(i),
                    Set.of(LOADER),
                    transformations("IDENTITY")))
            .toList();
    return new Hit(lake(depth), depth, certainty, path);
  }

  static ColumnRef lake(int number) {
    return new ColumnRef(new DatasetId("hive://lake", "shop.orders" + number), "status");
  }

  static SortedSet<Transformation> transformations(String subtype) {
    return new TreeSet<>(Set.of(new Transformation(Transformation.Kind.DIRECT, subtype, false)));
  }

  static Waiver waiver(String domain, EntityId subject) {
    return new Waiver(
        "w1",
        new DomainName(domain),
        subject,
        Rule.COLUMN_REMOVED,
        "nobody looks at it, says " + domain,
        "alice",
        NOW,
        NOW.plusSeconds(86_400));
  }

  static ColumnRef column(String path) {
    return new ColumnRef(ORDERS, path);
  }

  static Optional<Place> at(int line) {
    return Optional.of(new Place("contracts/my orders.yaml", line, 5));
  }
}
