package io.headwater.governance.policy;

import static io.headwater.governance.policy.FieldTypes.FLAG;
import static io.headwater.governance.policy.FieldTypes.NUMBER;
import static io.headwater.governance.policy.FieldTypes.TEXT;
import static io.headwater.governance.policy.FieldTypes.TEXTS;
import static io.headwater.governance.policy.FieldTypes.TIME;

import io.headwater.governance.policy.FieldType.ListOf;
import io.headwater.governance.policy.FieldType.MapOf;
import io.headwater.governance.policy.FieldType.Of;
import io.headwater.governance.policy.PolicyModel.Field;
import io.headwater.governance.policy.PolicyModel.Structure;
import java.util.List;

/** The structures of the model, in the order documented. */
final class ModelStructures {

  private static final String LEVEL = "the highest classification level of its columns";
  private static final String KINDS = "kinds of sensitive data in its columns, e.g. personal";

  static final List<Structure> ALL =
      List.of(
          new Structure(
              "Product",
              "A data product as its manifests declare it.",
              List.of(
                  field("id", TEXT, "its id, e.g. product:logistics/shipment-events"),
                  field("domain", TEXT, "the domain that owns it"),
                  field("name", TEXT, "unique in its domain"),
                  field("version", TEXT, "as written"),
                  field("status", TEXT, "as written"),
                  field("description", TEXT, "what it is for"),
                  field("owners", new ListOf(new Of("Owner")), "who answers for it"),
                  field("support", TEXTS, "where to ask: channels, on-call, contacts"),
                  field("tags", TEXTS, "labels"),
                  field("classification", TEXT, "the level declared for the whole product"),
                  field("level", TEXT, "the highest level of its columns and its own"),
                  field("kinds", TEXTS, KINDS),
                  field("purposes", TEXTS, "what its data may be used for"),
                  field("legalBasis", TEXT, "why personal data may be processed"),
                  field("retention", TEXT, "how long data is kept, as written"),
                  field("region", TEXT, "where its data is, as declared"),
                  field("controls", TEXTS, "controls that it says it has"),
                  field("consumers", TEXTS, "who it says reads it"),
                  field("compatibility", TEXT, "schema compatibility mode"),
                  field(
                      "serviceLevels",
                      new MapOf(new Of("ServiceLevel")),
                      "promises by name, e.g. serviceLevels.freshness.value"),
                  field("ports", new ListOf(new Of("Port")), "where data comes in and goes out"),
                  field("raw", FieldTypes.ANY, "the manifest as sent, every key of it"))),
          new Structure(
              "Owner",
              "Somebody who answers.",
              List.of(field("name", TEXT, "who"), field("role", TEXT, "as what"))),
          new Structure(
              "ServiceLevel",
              "A promise with a measure.",
              List.of(
                  field("value", NUMBER, "seconds of a duration, a fraction of 1 of a percentage"),
                  field("unit", TEXT, "s, ratio, or as declared; empty without a measure"),
                  field("raw", TEXT, "as written"))),
          new Structure(
              "Port",
              "Where data comes in or goes out.",
              List.of(
                  field("id", TEXT, "its id, e.g. port:crm/contacts/out/changes"),
                  field("name", TEXT, "unique in its direction"),
                  field("direction", TEXT, "INPUT or OUTPUT"),
                  field("type", TEXT, "as declared, e.g. kafka-topic"),
                  field("platform", TEXT, "kafka, s3, ...; empty of an API"),
                  field("location", TEXT, "a topic, a table, a path"),
                  field("namespace", TEXT, "OpenLineage namespace, where it is told"),
                  field("region", TEXT, "where it is, as far as known"),
                  field("description", TEXT, "what it offers"),
                  field("contractId", TEXT, "the contract it follows"),
                  field("dataset", TEXT, "id of the dataset behind it; empty of a manifest alone"),
                  field("level", TEXT, LEVEL),
                  field("kinds", TEXTS, KINDS),
                  field("columns", new ListOf(new Of("Column")), "what it promises to hold"))),
          new Structure(
              "Column",
              "A promised column.",
              List.of(
                  field("id", TEXT, "the id of its port, then its path"),
                  field("path", TEXT, "dotted where nested"),
                  field("name", TEXT, "the last part of the path"),
                  field("type", TEXT, "as declared"),
                  field("description", TEXT, "what it holds"),
                  field("required", FLAG, "whether it may not be null"),
                  field("pii", FLAG, "whether it is declared to hold personal data"),
                  field("piiDeclared", FLAG, "whether the manifest says anything about that"),
                  field("declaredLevel", TEXT, "classification level as declared"),
                  field("inferredLevel", TEXT, "classification level as inferred from lineage"),
                  field("level", TEXT, "the higher of both"),
                  field("declaredKinds", TEXTS, "kinds of sensitive data as declared"),
                  field("inferredKinds", TEXTS, "kinds of sensitive data as inferred"),
                  field("kinds", TEXTS, "both"),
                  field("tags", TEXTS, "labels"),
                  field("values", TEXTS, "permitted values"))),
          new Structure(
              "Flow",
              "Data that was seen to go from one dataset into another, and still does.",
              List.of(
                  field("from", new Of("Side"), "where it comes from"),
                  field("to", new Of("Side"), "where it goes to"),
                  field("jobs", TEXTS, "ids of the jobs that move it"),
                  field("firstSeen", TIME, "the earliest sighting"),
                  field("lastSeen", TIME, "the latest sighting"),
                  field("crossesDomain", FLAG, "whether both sides are in known, other domains"),
                  field("crossesRegion", FLAG, "whether both sides are in known, other regions"),
                  field("level", TEXT, "the level of what flows, see columns"),
                  field("kinds", TEXTS, "kinds of sensitive data that flow"),
                  field("columnsKnown", FLAG, "whether lineage tells which columns flow"),
                  field(
                      "columns",
                      new ListOf(new Of("FlowingColumn")),
                      "sensitive columns that flow"))),
          new Structure(
              "Side",
              "One end of a flow.",
              List.of(
                  field("dataset", TEXT, "its id"),
                  field("namespace", TEXT, "of the dataset"),
                  field("name", TEXT, "of the dataset"),
                  field("product", TEXT, "id of the product that offers it; empty of none"),
                  field("domain", TEXT, "of that product"),
                  field("region", TEXT, "where it is, as far as known"),
                  field("level", TEXT, LEVEL),
                  field("kinds", TEXTS, KINDS),
                  field("purposes", TEXTS, "what its product says the data is used for"),
                  field("legalBasis", TEXT, "of its product"))),
          new Structure(
              "FlowingColumn",
              "A sensitive column that flows.",
              List.of(
                  field("path", TEXT, "where it comes from"),
                  field("toPath", TEXT, "where it goes to"),
                  field("level", TEXT, "of the column"),
                  field("kinds", TEXTS, "of the column"),
                  field("masked", FLAG, "whether it is masked on the way"))),
          new Structure(
              "Consumer",
              "A product that reads another product's output.",
              List.of(
                  field("reader", new Of("Product"), "who reads"),
                  field("input", new Of("Port"), "through which port"),
                  field("provider", new Of("Product"), "whose data"),
                  field("output", new Of("Port"), "which of its ports"))));

  private ModelStructures() {}

  private static Field field(String name, FieldType type, String description) {
    return new Field(name, type, description);
  }
}
