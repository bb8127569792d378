package io.headwater.ingest.manifest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Open Data Contract Standard 3.0 to 3.2 demands of each object, written down as a table.
 *
 * <p>A member is {@code name type}. {@code name!} must be there, {@code name!1} must be there up to
 * minor version 1, {@code name@2} exists since minor version 2. Types: {@code text}, {@code flag},
 * {@code number}, {@code any}, {@code =a|b} one of these, {@code ~a|b} better one of these (a value
 * too may have {@code @1}), {@code [x]} a list, {@code x/y} either (an object or a list), and the
 * objects by their names.
 */
final class OdcsStructure {

  /** The name of the outermost object. */
  static final String CONTRACT = "Contract";

  /** The newest minor version that is known. */
  static final int NEWEST_MINOR = 2;

  private static final Pattern NAME = Pattern.compile("([A-Za-z]+)(!?)([0-9]?)(?:@([0-9]))?");

  private static final String ELEMENT =
      "id text, physicalType text, description text, businessName text, tags [text],"
          + " authoritativeDefinitions [Definition], customProperties [Custom],"
          + " synonyms@2 any, quality [Quality], ";

  private static final String PROPERTY =
      ELEMENT
          + "primaryKey flag, primaryKeyPosition number, logicalTypeOptions any, physicalName text,"
          + " logicalType =string|date|timestamp@1|time@1|number|integer|object|array|boolean,"
          + " required flag, unique flag, partitioned flag, partitionKeyPosition number,"
          + " classification text, encryptedName text, transformSourceObjects [text],"
          + " transformLogic text, transformDescription text, examples any,"
          + " criticalDataElement flag, relationships@1 any, properties [Property], items Item,"
          + " enum@2 any, semanticType@2 any, ";

  private static final Map<String, Map<String, Member>> OBJECTS = new HashMap<>();

  static {
    object(
        CONTRACT,
        "version! text, kind! =DataContract, apiVersion! text, id! text, status!1 text, name text,"
            + " tenant text, tags [text], servers [Server], dataProduct text,"
            + " description Description, domain text, schema [Object], support [Support],"
            + " price Price, team [Member]/Team@1, roles [Role], slaDefaultElement text,"
            + " slaProperties [Sla], authoritativeDefinitions [Definition],"
            + " customProperties [Custom], contractCreatedTs text, context@2 any");
    object(
        "Description",
        "usage text, purpose text, limitations text, authoritativeDefinitions [Definition],"
            + " customProperties [Custom]");
    object(
        "Server",
        "id@1 text, server! text, type! ~api|athena|azure|bigquery|clickhouse|databricks|denodo|"
            + "dremio|duckdb|glue|cloudsql|db2|hive|impala|informix|kafka|kinesis|local|mysql|"
            + "oracle|postgresql|postgres|presto|pubsub|redshift|s3|sftp|snowflake|sqlserver|"
            + "synapse|trino|vertica|zen|custom, description text, environment text, roles [Role],"
            + " customProperties [Custom], host text, port any, database text, schema text,"
            + " catalog text, account any, project text, dataset text, location text, path text,"
            + " format text, delimiter text, endpointUrl text, region text, regionName text,"
            + " stagingDir text, serviceName text, warehouse text, stream text");
    object(
        "Object",
        ELEMENT
            + "name! text, logicalType =object, physicalName text,"
            + " dataGranularityDescription text, properties [Property], relationships@1 any,"
            + " context@2 any");
    object("Property", PROPERTY + "name! text");
    object("Item", PROPERTY + "name text");
    object(
        "Quality",
        "id text, name text, description text, type ~text|library|sql|custom,"
            + " dimension ~accuracy|completeness|conformity|consistency|coverage|timeliness|"
            + "uniqueness, metric@1 text, rule text, arguments any, unit text, query text,"
            + " engine text, implementation any, mustBe any, mustNotBe any,"
            + " mustBeGreaterThan number, mustBeGreaterOrEqualTo number, mustBeLessThan number,"
            + " mustBeLessOrEqualTo number, mustBeBetween [number], mustNotBeBetween [number],"
            + " validValues any, businessImpact text, method text, schedule text, scheduler text,"
            + " severity text, tags [text], customProperties [Custom],"
            + " authoritativeDefinitions [Definition]");
    object(
        "Team",
        "id text, name text, description text, members [Member], tags [text],"
            + " customProperties [Custom], authoritativeDefinitions [Definition]");
    object(
        "Member",
        "id@1 text, username! text, name text, description text, role text, dateIn text,"
            + " dateOut text, replacedByUsername text, tags [text], customProperties [Custom],"
            + " authoritativeDefinitions [Definition]");
    object(
        "Role",
        "id@1 text, role! text, description text, access text, firstLevelApprovers text,"
            + " secondLevelApprovers text, customProperties [Custom]");
    object(
        "Sla",
        "id@1 text, property! text, value! any, valueExt any, unit text, element text,"
            + " driver text, description@1 text, scheduler@1 text, schedule@1 text");
    object(
        "Support",
        "id@1 text, channel! text, url text, description text, tool text, scope text,"
            + " invitationUrl text, customProperties@1 [Custom]");
    object("Price", "id@1 text, priceAmount number, priceCurrency text, priceUnit text");
    object("Custom", "id@1 text, property! text, value! any, description@1 text");
    object("Definition", "id@1 text, url! text, type! text, description text");
  }

  private OdcsStructure() {}

  /**
   * A member that the standard knows.
   *
   * @param types its alternatives
   * @param requiredUntil the last minor version that demands it, -1 for none
   * @param since the first minor version that has it
   */
  record Member(List<String> types, int requiredUntil, int since) {}

  /** The members of an object type by name; empty when the name is no object type. */
  static Optional<Map<String, Member>> members(String type) {
    return Optional.ofNullable(OBJECTS.get(type));
  }

  private static void object(String name, String members) {
    Map<String, Member> byName = new LinkedHashMap<>();
    for (String text : members.split(",\\s*", -1)) {
      String[] nameAndType = text.split(" ", 2);
      var parts = NAME.matcher(nameAndType[0]);
      if (!parts.matches()) {
        throw new IllegalStateException("the table of " + name + " cannot be read at: " + text);
      }
      int until = parts.group(3).isEmpty() ? NEWEST_MINOR : Integer.parseInt(parts.group(3));
      int since = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
      byName.put(
          parts.group(1),
          new Member(
              List.of(nameAndType[1].split("/", -1)),
              parts.group(2).isEmpty() ? -1 : until,
              since));
    }
    OBJECTS.put(name, byName);
  }
}
