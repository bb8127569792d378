package io.headwater.governance.report.data;

import io.headwater.product.ProductPort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in which format a port hands data out. Manifests tell it in different places: with the port
 * ({@code contract.format}), with the server of a contract, or with the schema. Pure functions.
 */
final class PortFormats {

  private static final Set<String> PORTABLE =
      Set.of(
          "avro",
          "parquet",
          "orc",
          "json",
          "jsonl",
          "ndjson",
          "json-lines",
          "csv",
          "tsv",
          "xml",
          "protobuf",
          "arrow",
          "delta",
          "iceberg",
          "table");

  /** GraphQL answers in JSON; tables are read by a query language. */
  private static final Set<String> PORTABLE_TYPES =
      Set.of("graphql", "iceberg-table", "delta-table", "snowflake-table", "postgres", "snowflake");

  private static final List<String> PORT_LISTS = List.of("outputPorts", "interfaces", "ports");

  private PortFormats() {}

  /** The format; empty when no manifest tells it. */
  static String find(KnownProduct product, ProductPort port) {
    for (Map<String, Object> raw : product.raws()) {
      for (Map<?, ?> root : roots(raw)) {
        String format = ofPort(root, port);
        if (!format.isEmpty()) {
          return format;
        }
      }
    }
    boolean isInterface = !port.mayBeDataset();
    for (Map<String, Object> raw : product.raws()) {
      for (Map<?, ?> root : roots(raw)) {
        String format = isInterface ? "" : ofContract(root);
        if (!format.isEmpty()) {
          return format;
        }
      }
    }
    return "";
  }

  /** {@code yes}, {@code no}, or {@code not declared}. */
  static String isPortable(String format, String type) {
    if (format.isEmpty()) {
      return PORTABLE_TYPES.contains(type.toLowerCase(Locale.ROOT)) ? "yes" : Cells.NOT_DECLARED;
    }
    return Cells.yesOrNo(PORTABLE.contains(format.toLowerCase(Locale.ROOT)));
  }

  private static List<Map<?, ?>> roots(Map<String, Object> raw) {
    List<Map<?, ?>> roots = new java.util.ArrayList<>(List.of(raw));
    for (String key : List.of("spec", "data-product", "product")) {
      if (raw.get(key) instanceof Map<?, ?> inner) {
        roots.add(inner);
      }
    }
    return roots;
  }

  private static String ofPort(Map<?, ?> root, ProductPort port) {
    for (String list : PORT_LISTS) {
      for (Object item : items(root.get(list))) {
        if (item instanceof Map<?, ?> one && isSame(one, port)) {
          String own = text(one.get("format"));
          return own.isEmpty() && one.get("contract") instanceof Map<?, ?> contract
              ? text(contract.get("format"))
              : own;
        }
      }
    }
    return "";
  }

  /** Interfaces have no names of their own: their type and place tell them. */
  private static boolean isSame(Map<?, ?> one, ProductPort port) {
    String name = text(one.get("name"));
    return name.isEmpty()
        ? port.declared().location().equals(text(one.get("topic")))
            || port.declared().location().equals(text(one.get("url")))
        : name.equals(port.id().name());
  }

  private static String ofContract(Map<?, ?> root) {
    for (Object server : items(root.get("servers"))) {
      if (server instanceof Map<?, ?> one && !text(one.get("format")).isEmpty()) {
        return text(one.get("format"));
      }
    }
    for (Object schema : items(root.get("schemas"))) {
      if (schema instanceof Map<?, ?> one && !text(one.get("format")).isEmpty()) {
        return text(one.get("format"));
      }
    }
    return root.get("schema") instanceof Map<?, ?> schema ? text(schema.get("type")) : "";
  }

  private static List<?> items(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text.strip() : "";
  }
}
