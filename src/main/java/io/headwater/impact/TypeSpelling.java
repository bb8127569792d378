package io.headwater.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the spellings of SQL dialects, Spark, Hive, Avro, Protobuf, JSON Schema and the logical
 * types of Bitol contracts. Case, spaces, quotes and {@code not null} make no difference.
 */
final class TypeSpelling {

  private static final int ANY = Integer.MAX_VALUE;

  /** Longer texts are not looked into. */
  private static final int LONGEST = 500;

  private static final Map<String, DataType> PLAIN =
      Map.ofEntries(
              whole(8, "tinyint", "int8", "byte"),
              whole(16, "smallint", "int16", "short", "int2", "smallserial"),
              whole(
                  32,
                  "int",
                  "integer",
                  "int32",
                  "int4",
                  "mediumint",
                  "serial",
                  "sint32",
                  "sfixed32"),
              whole(64, "bigint", "long", "int64", "int8b", "bigserial", "sint64", "sfixed64"),
              unsigned(32, "uint32", "fixed32", "uint"),
              unsigned(64, "uint64", "fixed64"),
              spelled(new DataType.Floating(32), "float", "real", "float4", "float32"),
              spelled(new DataType.Floating(64), "double", "double precision", "float8", "float64"),
              spelled(new DataType.Decimal(ANY, ANY), "number", "bignumeric"),
              spelled(new DataType.Truth(), "boolean", "bool", "bit"),
              spelled(new DataType.Day(), "date"),
              spelled(new DataType.Uuid(), "uuid", "uniqueidentifier"),
              spelled(new DataType.Enumeration(), "enum"),
              spelled(
                  new DataType.Structure(),
                  "struct",
                  "record",
                  "object",
                  "row",
                  "message",
                  "nested"),
              spelled(
                  new DataType.Text(ANY),
                  "string",
                  "text",
                  "clob",
                  "longtext",
                  "mediumtext",
                  "bpchar"),
              spelled(new DataType.Bytes(ANY), "bytes", "binary", "bytea", "blob", "longblob"),
              spelled(new DataType.Moment(3, true), "timestamp-millis"),
              spelled(new DataType.Moment(6, true), "timestamp-micros"),
              spelled(new DataType.Moment(9, true), "timestamp-nanos"),
              spelled(new DataType.Moment(3, false), "local-timestamp-millis"),
              spelled(new DataType.Moment(6, false), "local-timestamp-micros"),
              spelled(new DataType.TimeOfDay(3), "time-millis"),
              spelled(new DataType.TimeOfDay(6), "time-micros"))
          .entrySet()
          .stream()
          .flatMap(entry -> entry.getKey().stream().map(name -> Map.entry(name, entry.getValue())))
          .collect(
              java.util.stream.Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, Map.Entry::getValue));

  private TypeSpelling() {}

  private static Map.Entry<List<String>, DataType> spelled(DataType type, String... names) {
    return Map.entry(List.of(names), type);
  }

  private static Map.Entry<List<String>, DataType> whole(int bits, String... names) {
    return spelled(new DataType.Whole(bits, true), names);
  }

  private static Map.Entry<List<String>, DataType> unsigned(int bits, String... names) {
    return spelled(new DataType.Whole(bits, false), names);
  }

  /** The type that a text names. */
  static DataType read(String declared) {
    String text =
        declared
            .toLowerCase(Locale.ROOT)
            .replaceAll("[`\"]", "")
            .replaceAll("\\s+", " ")
            .replaceAll("( not)? null$", "")
            .strip();
    if (text.length() > LONGEST) {
      return new DataType.Other(text, List.of());
    }
    if (text.endsWith("[]")) {
      return new DataType.Several(read(text.substring(0, text.length() - 2)));
    }
    int open = firstOf(text, '(', '<', '[');
    if (open < 0) {
      return named(text, List.of());
    }
    int close = lastOf(text);
    if (close < open) {
      return new DataType.Other(text, List.of());
    }
    String name = (text.substring(0, open).strip() + text.substring(close + 1)).strip();
    return named(name, arguments(text.substring(open + 1, close)));
  }

  private static DataType named(String name, List<String> arguments) {
    return switch (name) {
      case "nullable", "optional", "lowcardinality" -> inner(name, arguments);
      case "array", "list", "repeated", "set" ->
          new DataType.Several(
              arguments.isEmpty() ? new DataType.Other("any", List.of()) : read(arguments.get(0)));
      case "map" ->
          arguments.size() == 2
              ? new DataType.Mapping(read(arguments.get(0)), read(arguments.get(1)))
              : new DataType.Mapping(
                  new DataType.Text(ANY),
                  arguments.isEmpty()
                      ? new DataType.Other("any", List.of())
                      : read(arguments.get(0)));
      case "decimal", "numeric", "dec", "number" -> decimal(arguments);
      case "varchar", "char", "character", "character varying", "nvarchar", "nchar", "varchar2" ->
          new DataType.Text(number(arguments, ANY));
      case "varbinary", "fixed" -> new DataType.Bytes(number(arguments, ANY));
      case "time", "time without time zone" -> new DataType.TimeOfDay(number(arguments, 6));
      case "timestamp", "datetime", "datetime2", "timestamp_ntz", "timestamp without time zone" ->
          new DataType.Moment(number(arguments, 6), false);
      case "timestamptz",
          "timestamp_tz",
          "timestamp_ltz",
          "timestamp with time zone",
          "timestamp with local time zone",
          "datetimeoffset",
          "date-time" ->
          new DataType.Moment(number(arguments, 6), true);
      default -> {
        // Spark also names its classes: LongType, DecimalType(10,2).
        if (name.endsWith("type") && name.length() > 4) {
          yield named(name.substring(0, name.length() - 4), arguments);
        }
        DataType plain = PLAIN.get(name);
        yield plain == null ? new DataType.Other(name, arguments) : plain;
      }
    };
  }

  private static DataType inner(String name, List<String> arguments) {
    return arguments.size() == 1 ? read(arguments.get(0)) : new DataType.Other(name, arguments);
  }

  private static DataType decimal(List<String> arguments) {
    int precision = number(arguments, -1);
    if (precision < 0) {
      return new DataType.Decimal(ANY, ANY);
    }
    int scale = arguments.size() > 1 ? number(arguments.subList(1, 2), 0) : 0;
    return new DataType.Decimal(precision - scale, scale);
  }

  private static int number(List<String> arguments, int otherwise) {
    return !arguments.isEmpty() && arguments.get(0).matches("\\d{1,9}")
        ? Integer.parseInt(arguments.get(0))
        : otherwise;
  }

  /** Splits at the commas that stand within no inner bracket. */
  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "(<[".indexOf(c) >= 0 ? 1 : ")>]".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        arguments.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    arguments.add(text.substring(from).strip());
    return arguments;
  }

  private static int firstOf(String text, char... wanted) {
    int first = -1;
    for (char c : wanted) {
      int at = text.indexOf(c);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private static int lastOf(String text) {
    return Math.max(text.lastIndexOf(')'), Math.max(text.lastIndexOf('>'), text.lastIndexOf(']')));
  }
}
