package io.headwater.governance.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes one field of a row, by as little as can be. */
final class RowFields {

  /** Every field that is stored. */
  static final List<String> NAMES =
      Stream.concat(AuditEncoding.FIELDS.stream(), Stream.of("hash", "checks")).toList();

  private RowFields() {}

  static AuditRow change(AuditRow row, String field, Random random) {
    AuditEntry e = row.entry();
    return new AuditRow(
        field.equals("sequence") ? number(row.sequence(), random) : row.sequence(),
        new AuditEntry(
            field.equals("at") ? number(e.at(), random) : e.at(),
            field.equals("callerKind") ? text(e.callerKind(), random) : e.callerKind(),
            field.equals("caller") ? text(e.caller(), random) : e.caller(),
            field.equals("action") ? text(e.action(), random) : e.action(),
            field.equals("subjects") ? texts(e.subjects(), random) : e.subjects(),
            field.equals("arguments") ? texts(e.arguments(), random) : e.arguments(),
            field.equals("outcome") ? text(e.outcome(), random) : e.outcome(),
            field.equals("code") ? text(e.code(), random) : e.code(),
            field.equals("reason") ? text(e.reason(), random) : e.reason(),
            field.equals("remoteAddress") ? text(e.remoteAddress(), random) : e.remoteAddress(),
            field.equals("userAgent") ? text(e.userAgent(), random) : e.userAgent(),
            field.equals("requestId") ? text(e.requestId(), random) : e.requestId(),
            field.equals("beginning") ? number(e.beginning(), random) : e.beginning()),
        field.equals("previous") ? hex(row.previous(), random) : row.previous(),
        field.equals("hash") ? hex(row.hash(), random) : row.hash(),
        field.equals("checks") ? hex(row.checks(), random) : row.checks());
  }

  /** Another value in one of its bytes; of a sequence, one that is not negative. */
  private static long number(long value, Random random) {
    return value ^ ((1L + random.nextInt(255)) << (8 * random.nextInt(7)));
  }

  /** One character more, less, or another. */
  private static String text(String text, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(text.length());
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + 'x' + text.substring(at);
      case 1 -> Character.isSurrogate(text.charAt(at)) ? "" : cut(text, at);
      default ->
          Character.isSurrogate(text.charAt(at))
              ? text + ' '
              : text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    };
  }

  private static String cut(String text, int at) {
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static List<String> texts(List<String> texts, Random random) {
    List<String> changed = new ArrayList<>(texts);
    if (texts.isEmpty() || random.nextInt(4) == 0) {
      changed.add("x");
    } else if (random.nextInt(3) == 0) {
      changed.remove(random.nextInt(changed.size()));
    } else {
      int at = random.nextInt(changed.size());
      changed.set(at, text(changed.get(at), random));
    }
    return changed;
  }

  private static String hex(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = text.charAt(at) == 'a' ? 'b' : 'a';
    return text.substring(0, at) + other + text.substring(at + 1);
  }
}
