package io.headwater.governance.report.data;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.ColumnFilter;
import io.headwater.governance.classification.Level;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportSection;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.RandomEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A state of a time is what a catalog would have shown then, and that of now what it shows now. */
class PastStatesTest {

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int TABLES = 6;
  private static final List<String> PATHS = List.of("id", "email", "note");
  private static final List<String> HOW =
      List.of(
          "{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\"}",
          "{\"type\":\"DIRECT\",\"subtype\":\"TRANSFORMATION\",\"masking\":true}",
          "{\"type\":\"INDIRECT\",\"subtype\":\"FILTER\"}");

  /** What happens at one moment. */
  private sealed interface Happening {

    record Event(String json) implements Happening {}

    record Manifest(String text) implements Happening {}

    record Decided(ClassificationDecision decision) implements Happening {}

    record Withdrawn(String id) implements Happening {}
  }

  private static Instant time(int step) {
    return BEGIN.plusSeconds(3_600L * step);
  }

  private static DatasetId table(int number) {
    return new DatasetId("postgres://db.example:5432", "shop.public.t" + number);
  }

  /** Column lineage differs from run to run; columns come and go; nothing has a second name. */
  private static String event(Random random, int step) {
    int job = random.nextInt(4);
    int output = random.nextInt(TABLES);
    int input = random.nextInt(TABLES);
    StringBuilder fields = new StringBuilder();
    for (String path : PATHS) {
      if (random.nextBoolean()) {
        fields
            .append(fields.isEmpty() ? "" : ",")
            .append(
                "\"%s\":{\"inputFields\":[{\"namespace\":\"%s\",\"name\":\"%s\",\"field\":\"%s\",\"transformations\":[%s]}]}"
                    .formatted(
                        path,
                        table(input).namespace(),
                        table(input).name(),
                        PATHS.get(random.nextInt(PATHS.size())),
                        HOW.get(random.nextInt(HOW.size()))));
      }
    }
    String lineage =
        random.nextInt(4) == 0 ? "" : ",\"columnLineage\":{\"fields\":{%s}}".formatted(fields);
    String lifecycle =
        random.nextInt(12) == 0
            ? ",\"lifecycleStateChange\":{\"lifecycleStateChange\":\"DROP\"}"
            : "";
    return """
    {"eventTime":"%s","eventType":"COMPLETE","producer":"https://example.org/test",
     "run":{"runId":"run%d"},"job":{"namespace":"etl","name":"job%d"},
     "inputs":[{"namespace":"%s","name":"%s"}],
     "outputs":[{"namespace":"%s","name":"%s","facets":{"schema":{"fields":[{"name":"id"},{"name":"%s"}]}%s%s}}]}
    """
        .formatted(
            time(step),
            step,
            job,
            table(input).namespace(),
            table(input).name(),
            table(output).namespace(),
            table(output).name(),
            PATHS.get(1 + random.nextInt(2)),
            lineage,
            lifecycle);
  }

  private static String manifest(Random random, int step) {
    int product = random.nextInt(3);
    return """
    apiVersion: v3.1.0
    kind: DataContract
    id: contract-%d
    name: product%d
    version: 1.%d.0
    status: active
    domain: domain%d
    dataProduct: product%d
    servers:
      - {server: db, type: postgres, host: db.example, port: 5432, database: shop, schema: public}
    schema:
      - name: t%d
        physicalName: t%d
        physicalType: table
        properties:
          - {name: id, logicalType: string, classification: %s}
          - {name: email, logicalType: string, tags: [%s]}
    team: {name: team%d}
    """
        .formatted(
            product,
            product,
            step,
            product % 2,
            product,
            product,
            product,
            random.nextBoolean() ? "internal" : "restricted",
            random.nextBoolean() ? "pii" : "pii=false",
            step % 3);
  }

  private static Happening happening(Random random, int step, List<String> decisions) {
    int kind = random.nextInt(8);
    if (kind < 5) {
      return new Happening.Event(event(random, step));
    }
    if (kind == 5) {
      return new Happening.Manifest(manifest(random, step));
    }
    if (kind == 6 && !decisions.isEmpty()) {
      return new Happening.Withdrawn(decisions.removeLast());
    }
    String id = "d" + step;
    decisions.add(id);
    return new Happening.Decided(
        new ClassificationDecision(
            id,
            table(random.nextInt(TABLES)),
            random.nextInt(3) == 0 ? "" : PATHS.get(random.nextInt(PATHS.size())),
            random.nextBoolean() ? Optional.of(Level.CONFIDENTIAL) : Optional.empty(),
            random.nextBoolean() ? Optional.of(Set.of("contact")) : Optional.empty(),
            random.nextInt(4) == 0,
            "why not",
            "ann",
            time(step),
            Optional.empty()));
  }

  private static void take(StoredMesh mesh, int step, Happening happening) {
    switch (happening) {
      case Happening.Event(String json) -> mesh.events(List.of(json));
      case Happening.Manifest(String text) -> mesh.manifest(text, time(step));
      case Happening.Decided(ClassificationDecision decision) -> mesh.decisions.add(decision);
      case Happening.Withdrawn(String id) ->
          mesh.decisions.withdraw(id, new Withdrawal("bob", "a mistake", time(step)));
    }
  }

  /** Everything that a state tells, as text. */
  private static String text(MeshState state, StoredMesh mesh) {
    StringBuilder text = new StringBuilder();
    state
        .products()
        .forEach((id, product) ->
            text.append(id.nodeId())
                .append(' ')
                .append(product.product().version())
                .append(product.product().ports())
                .append(product.product().owners())
                .append(product.raws())
                .append('\n'));
    text.append(state.behind()).append('\n');
    Set<DatasetId> all = IntStream.range(0, TABLES).mapToObj(n -> table(n)).collect(toSet());
    Set<String> flows = new TreeSet<>();
    state
        .lineage()
        .flows(all, Side.INTO)
        .forEach(flow -> flows.add(flow.from() + ">" + flow.to() + flow.job()));
    state
        .lineage()
        .columns(all, Side.INTO)
        .forEach(
            flow -> flows.add(flow.from() + ">" + flow.to() + flow.job() + flow.transformations()));
    text.append(String.join("\n", flows)).append('\n');
    text.append(new TreeMap<>(state.lineage().findColumns(all))).append('\n');
    text.append(labels(state.labels()));
    text.append(ReportText.of(reports(state, mesh)).replaceAll("(?m)^(gap|watermark) .*\n", ""));
    return text.toString();
  }

  private static ReportContent reports(MeshState state, StoredMesh mesh) {
    ReportContent inventory =
        new PersonalDataInventory(state, new ValueFlow(state, mesh.barriers()), Optional.empty())
            .write();
    ReportContent flows =
        new CrossDomainFlows(state, new ValueFlow(state, mesh.barriers()), Optional.empty())
            .write();
    List<ReportSection> sections = new ArrayList<>(inventory.sections());
    sections.addAll(flows.sections());
    return new ReportContent(inventory.figures(), sections, List.of(), state.watermark());
  }

  private static String labels(Classifications labels) {
    StringBuilder text = new StringBuilder();
    for (ColumnClassification one :
        labels.listColumns(ColumnFilter.ALL, Optional.empty(), 1_000).items()) {
      text.append(one.column().nodeId())
          .append(one.level())
          .append(Cells.kinds(one.kinds()))
          .append(one.statements())
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void a_past_state_is_that_of_a_catalog_that_only_got_what_there_was_then() {
    Cases.each(
        150,
        random -> {
          List<String> decisions = new ArrayList<>();
          Map<Integer, Happening> all = new LinkedHashMap<>();
          int count = 5 + random.nextInt(25);
          for (int step = 0; step < count; step++) {
            all.put(step, happening(random, step, decisions));
          }
          int then = random.nextInt(all.size());
          StoredMesh whole = new StoredMesh();
          StoredMesh part = new StoredMesh();
          all.forEach((step, one) -> {
            take(whole, step, one);
            if (step <= then) {
              take(part, step, one);
            }
          });
          assertThat(text(whole.states().at(time(then)), whole))
              .isEqualTo(text(part.states().now(time(then)), part));
        });
  }

  @Test
  void of_now_a_state_read_from_the_stores_is_the_one_in_memory() {
    Cases.each(
        150,
        random -> {
          StoredMesh mesh = new StoredMesh();
          RandomEvents events = new RandomEvents(random);
          mesh.events(events.list(3 + random.nextInt(25)));
          Instant now = Instant.now();
          MeshStates states = mesh.states();
          MeshState memory = states.now(now);
          MeshState stores = states.at(now);
          assertThat(labels(stores.labels())).isEqualTo(labels(memory.labels()));
          for (DatasetId dataset : mesh.names().keySet()) {
            assertThat(Set.copyOf(stores.lineage().flows(Set.of(dataset), Side.INTO)))
                .isEqualTo(Set.copyOf(memory.lineage().flows(Set.of(dataset), Side.INTO)));
            assertThat(Set.copyOf(stores.lineage().columns(Set.of(dataset), Side.OUT_OF)))
                .isEqualTo(Set.copyOf(memory.lineage().columns(Set.of(dataset), Side.OUT_OF)));
            assertThat(stores.lineage().findColumns(List.of(dataset)))
                .isEqualTo(memory.lineage().findColumns(List.of(dataset)));
          }
        });
  }

  @Test
  void before_everything_there_is_nothing() {
    StoredMesh mesh = new StoredMesh();
    mesh.events(List.of(event(new Random(1), 5)));
    mesh.manifest(manifest(new Random(1), 5), time(5));

    MeshState before = mesh.states().at(time(4));

    assertThat(before.products()).isEmpty();
    assertThat(before.lineage().findCanonical(mesh.names().keySet())).isEmpty();
    assertThat(before.labels().listColumns(ColumnFilter.ALL, Optional.empty(), 10).items())
        .isEmpty();
    assertThat(before.labels().findColumns(List.of(new ColumnRef(table(0), "id")))).hasSize(1);
  }
}
