package io.headwater.governance.report.data;

import io.headwater.governance.report.ReportKind;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reports of the demo mesh, byte for byte. What stands in the golden files was checked by hand
 * against {@code demo/manifests}, {@code demo/events} and {@code demo/expected.json}, which was
 * computed from these files by other means:
 *
 * <p><b>pii-inventory</b>. The 52 columns are the 15 that events tag {@code pii} and the 34 that
 * {@code expected.json} says they reach, and three more: {@code address.city} of {@code
 * crm.contact.v1.changed}, which no event tags but its contract declares {@code pii: true}, and the
 * two cities made from it, in {@code contact_history} and {@code customer_profile}: the latter is
 * the inferred column two steps away in another domain. {@code declared} are the 15 tagged columns
 * and the 14 that the contracts of the two contact products, the invoices and the shipments
 * declare; the topics are both declared and derived, and count as declared. The kinds follow the
 * last word of a name (vat_id: government-id, birth_date: demographic, device_ip:
 * online-identifier). The level of the contacts is that of the dataset's tag {@code
 * classification}, that of the payments {@code restricted}; invoices, shipments and carriers have
 * none, because nobody says any. The two conflicts are the wrong classification of the campaign
 * audience (its comment says so), by five jobs. The five barriers are {@code pii/stoppedByMasking}.
 *
 * <p><b>processing-register</b>. Eleven products have a port with such a dataset behind: eight
 * offer one; invoice-facts, settlements and late-shipment-alerts only read one, as their input
 * ports say; payments reads {@code raw-payments} by its ARN. {@code x-legal-basis} and {@code
 * x-retention} of contact-changes and {@code x-on-call} of shipment-events are all that any of them
 * declares: 11 times 6 (purposes, contact, legal basis, subjects, retention, region) less these
 * three makes 63. No other product of these has a retention; those of shipments-lake and ledger
 * hold no personal data. The customer profile reaches the audience through three tables of no
 * product; {@code x-consumers} of customer-360 names two products that no personal data is seen to
 * reach: of the scores only the customer's id. No regions are configured, so all 14 pairs of
 * datasets between which personal data flows in one step are told as a gap.
 *
 * <p><b>erasure-plan</b> for a contact. The 13 datasets with 72 columns are the closure of the ten
 * columns of the table over the DIRECT edges of {@code columnEdges} that do not mask, computed
 * apart from this code, column by column; it meets one mask, {@code email_hash} of {@code
 * customer_identity}, which is in the plan for its {@code contact_id} without that column. Each
 * step's sources have smaller numbers. {@code CHURN_FEATURES} is only filtered and joined by such
 * columns, and its product reads the segments: so it is to be asked. Every job of the demo tells
 * columns, so nothing is assumed.
 *
 * <p><b>access-map</b>. The 47 places are the 52 columns by dataset and kind, of which e-mail and
 * phone (four times), and card and account (once), and nothing else, share one. Ten ports hand such
 * data out: those of the eight products that offer it (the payments' Iceberg table holds none, by
 * {@code iban_last4}) and the two interfaces of customer-360. Formats are {@code schema.type},
 * {@code contract.format}, {@code schemas.format} and {@code servers.format} of the manifests;
 * three ports have none, of which GraphQL and the Snowflake table are portable all the same, and
 * the REST interface may be or not. Nobody declares how data came about.
 *
 * <p><b>cross-domain-flows</b>. The ten pairs of domains with their columns and the 20 pairs of
 * datasets were computed from {@code columnEdges} apart from this code, through datasets that no
 * manifest offers. One column of {@code contact_history} counts twice: {@code email} arrives in the
 * profile as it is, and masked in {@code customer_identity}. Personal data crosses in three pairs,
 * with six columns from crm (two of the topic, four of the history) and two to marketing.
 */
class DemoReportsTest {

  private static TakenInDemo demo;

  @BeforeAll
  static void takeIn() throws IOException {
    demo = new TakenInDemo();
  }

  private static void expect(ReportKind kind) throws IOException {
    GoldenReports.expect(kind.slug(), demo.write(kind));
  }

  @Test
  void the_inventory_of_personal_data() throws IOException {
    expect(ReportKind.PII_INVENTORY);
  }

  @Test
  void the_record_of_processing_activities() throws IOException {
    expect(ReportKind.PROCESSING_REGISTER);
  }

  @Test
  void the_plan_to_erase_a_contact() throws IOException {
    expect(ReportKind.ERASURE_PLAN);
  }

  @Test
  void where_data_about_a_person_can_be_had() throws IOException {
    expect(ReportKind.ACCESS_MAP);
  }

  @Test
  void what_flows_between_domains() throws IOException {
    expect(ReportKind.CROSS_DOMAIN_FLOWS);
  }
}
