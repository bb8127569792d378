package io.headwater.governance.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.cli.PublishedDemo;
import io.headwater.governance.report.ReportContent;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reports of the demo mesh. TODO what was checked. */
class DemoReportsTest {

  private static final Instant PUBLISHED = Instant.parse("2026-03-02T12:00:00Z");
  private static final Path GOLDEN = Path.of("src/test/resources/reports/demo");

  private static MeshState state;
  private static ValueFlow flow;

  @BeforeAll
  static void takeIn() throws IOException {
    StoredMesh demo = new StoredMesh();
    demo.events(PublishedDemo.events(PUBLISHED));
    int minute = 0;
    for (String manifest : PublishedDemo.manifests().values()) {
      demo.manifest(manifest, PUBLISHED.plusSeconds(minute++));
    }
    state = demo.states().now(PUBLISHED);
    flow = new ValueFlow(state, demo.barriers());
  }

  private static void expect(String name, ReportContent content) throws IOException {
    Path file = GOLDEN.resolve(name + ".txt");
    String text = ReportText.of(content);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void the_inventory_of_personal_data() throws IOException {
    expect("pii-inventory", new PersonalDataInventory(state, flow, Optional.empty()).write());
  }

  @Test
  void the_record_of_processing_activities() throws IOException {
    expect("processing-register", new ProcessingRegister(state, flow, Optional.empty()).write());
  }

  @Test
  void the_plan_to_erase_a_contact() throws IOException {
    ColumnRef key =
        new ColumnRef(
            new DatasetId("postgres://crm-db.parcelpay.example:5432", "crm.public.contact"),
            "contact_id");
    ErasurePlanner.Plan plan = new ErasurePlanner(state, flow, 100_000).plan(key);
    expect("erasure-plan", new ErasurePlanText(state, plan, Optional.empty()).write());
  }

  @Test
  void where_data_about_a_person_can_be_had() throws IOException {
    expect("access-map", new AccessMap(state, Optional.empty()).write());
  }

  @Test
  void what_flows_between_domains() throws IOException {
    expect("cross-domain-flows", new CrossDomainFlows(state, flow, Optional.empty()).write());
  }
}
