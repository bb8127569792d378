package io.headwater.governance.policy.file;

import io.headwater.governance.policy.file.DocumentTree.Fields;
import io.headwater.governance.policy.file.DocumentTree.Items;
import io.headwater.governance.policy.file.DocumentTree.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Trees as plain values: maps, lists, texts, numbers, flags. Null is left out. */
final class Values {

  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
  private static final int LONGEST_NUMBER = 400;

  private Values() {}

  static Object of(DocumentTree tree) {
    return switch (tree) {
      case Fields fields -> map(fields);
      case Items list -> items(list);
      case Scalar scalar -> scalar(scalar);
    };
  }

  static Map<String, Object> map(Fields fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    fields
        .members()
        .forEach((key, member) -> {
          if (!isNull(member.value())) {
            values.put(key, of(member.value()));
          }
        });
    return values;
  }

  private static List<Object> items(Items list) {
    return list.items().stream().filter(item -> !isNull(item)).map(Values::of).toList();
  }

  private static Object scalar(Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT, NULL -> scalar.text();
      case FLAG -> scalar.text().equalsIgnoreCase("true");
      case NUMBER -> number(scalar.text());
    };
  }

  /** Other spellings of numbers, such as {@code 0x1f} and {@code .inf}, stay texts. */
  private static Object number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    try {
      return text.length() > LONGEST_NUMBER ? text : (Object) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static boolean isNull(DocumentTree tree) {
    return tree instanceof Scalar scalar && scalar.kind() == DocumentTree.Kind.NULL;
  }
}
