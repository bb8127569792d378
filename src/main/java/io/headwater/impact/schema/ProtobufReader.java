package io.headwater.impact.schema;

import com.squareup.wire.schema.Field.Label;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.headwater.impact.Place;
import io.headwater.impact.ProposedColumn;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Protobuf file. Columns are the fields of its first message that no other message of the file
 * holds. Scalars without {@code optional} always have a value; messages, {@code optional} and
 * {@code oneof} fields may be missing. Imports are not followed: their types stand by name.
 */
final class ProtobufReader {

  private static final int LONGEST = 2 * 1024 * 1024;

  /** Nested braces, brackets and the like; keeps the parser's recursion far from its stack. */
  private static final int DEEPEST = 64;

  private static final Map<String, String> WELL_KNOWN =
      Map.of(
          "google.protobuf.Timestamp", "timestamp-nanos",
          "google.protobuf.StringValue", "string",
          "google.protobuf.BoolValue", "bool",
          "google.protobuf.Int32Value", "int32",
          "google.protobuf.Int64Value", "int64",
          "google.protobuf.UInt32Value", "uint32",
          "google.protobuf.UInt64Value", "uint64",
          "google.protobuf.FloatValue", "float",
          "google.protobuf.DoubleValue", "double",
          "google.protobuf.BytesValue", "bytes");

  private final ColumnCollector columns;
  private final Map<String, TypeElement> types = new LinkedHashMap<>();

  private ProtobufReader(ColumnCollector columns) {
    this.columns = columns;
  }

  static SchemaText read(String title, String text) {
    check(title, text);
    ProtoFileElement file;
    try {
      file = ProtoParser.Companion.parse(Location.get(title), text);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY,
          title + " is no Protobuf file: " + String.valueOf(e.getMessage()),
          e);
    }
    ColumnCollector columns = new ColumnCollector(title);
    ProtobufReader reader = new ProtobufReader(columns);
    reader.collect(file.getTypes());
    MessageElement root = reader.root(file);
    columns.whole(reader.place(root.getLocation()));
    reader.message(root, "", 0, Set.of());
    return columns.done();
  }

  private static void check(String title, String text) {
    if (text.length() > LONGEST) {
      throw new CatalogException(ErrorCode.TOO_LARGE, title + " is larger than 2 MiB");
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "{[(<".indexOf(c) >= 0 ? 1 : "}])>".indexOf(c) >= 0 ? -1 : 0;
      if (depth > DEEPEST) {
        throw new CatalogException(
            ErrorCode.TOO_LARGE, title + " nests deeper than " + DEEPEST + " levels; flatten it");
      }
    }
  }

  private void collect(List<? extends TypeElement> found) {
    for (TypeElement type : found) {
      types.putIfAbsent(type.getName(), type);
      collect(type.getNestedTypes());
    }
  }

  private MessageElement root(ProtoFileElement file) {
    List<MessageElement> messages = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (TypeElement type : file.getTypes()) {
      if (type instanceof MessageElement message) {
        messages.add(message);
        hold(message, held);
      }
    }
    return messages.stream()
        .filter(message -> !held.contains(message.getName()))
        .findFirst()
        .or(() -> messages.stream().findFirst())
        .orElseThrow(() ->
            ColumnCollector.malformed(
                new Place(columns.title(), 1, 1), "has no message; columns are its fields"));
  }

  private static void hold(MessageElement message, Set<String> held) {
    fields(message).keySet().forEach(field -> held.add(simple(element(field.getType()))));
    held.remove(message.getName());
    for (TypeElement inner : message.getNestedTypes()) {
      if (inner instanceof MessageElement nested) {
        hold(nested, held);
      }
    }
  }

  /** The fields in the order written; whether each belongs to a choice. */
  private static Map<FieldElement, Boolean> fields(MessageElement message) {
    Map<FieldElement, Boolean> fields = new LinkedHashMap<>();
    message.getFields().forEach(field -> fields.put(field, false));
    for (OneOfElement choice : message.getOneOfs()) {
      choice.getFields().forEach(field -> fields.put(field, true));
    }
    return fields;
  }

  private void message(MessageElement message, String prefix, int depth, Set<String> within) {
    columns.checkDepth(depth, place(message.getLocation()));
    if (within.contains(message.getName())) {
      return;
    }
    Set<String> deeper = new HashSet<>(within);
    deeper.add(message.getName());
    for (Map.Entry<FieldElement, Boolean> entry : fields(message).entrySet()) {
      FieldElement field = entry.getKey();
      String path = prefix + field.getName();
      Optional<TypeElement> type = Optional.ofNullable(types.get(simple(element(field.getType()))));
      columns.add(column(field, path, type, entry.getValue()), place(field.getLocation()));
      if (type.orElse(null) instanceof MessageElement inner) {
        message(inner, path + ".", depth + 1, deeper);
      }
    }
  }

  private static ProposedColumn column(
      FieldElement field, String path, Optional<TypeElement> type, boolean isChoice) {
    boolean isRepeated = field.getLabel() == Label.REPEATED || field.getType().startsWith("map<");
    boolean isMessage = type.filter(MessageElement.class::isInstance).isPresent();
    boolean required = field.getLabel() == Label.REQUIRED;
    boolean nullable =
        !required
            && (isChoice
                || field.getLabel() == Label.OPTIONAL
                || (isMessage && !isRepeated)
                || WELL_KNOWN.containsKey(field.getType()));
    String name = name(field.getType(), type);
    return new ProposedColumn(
        path,
        field.getLabel() == Label.REPEATED ? "array<" + name + ">" : name,
        Optional.of(nullable),
        type.orElse(null) instanceof EnumElement values
            ? values.getConstants().stream().map(EnumConstantElement::getName).toList()
            : List.of(),
        !required,
        "",
        List.of());
  }

  private static String name(String declared, Optional<TypeElement> type) {
    if (declared.startsWith("map<")) {
      return declared;
    }
    return switch (type.orElse(null)) {
      case EnumElement _ -> "enum";
      case MessageElement _ -> "message";
      case null, default -> WELL_KNOWN.getOrDefault(declared, declared);
    };
  }

  /** What a map holds; the type itself when it is none. */
  private static String element(String type) {
    int comma = type.startsWith("map<") ? type.indexOf(',') : -1;
    return comma < 0 ? type : type.substring(comma + 1, type.length() - 1).strip();
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private Place place(Location at) {
    return new Place(columns.title(), Math.max(1, at.getLine()), Math.max(1, at.getColumn()));
  }
}
