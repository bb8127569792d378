package io.headwater.governance.policy.cel;

import dev.cel.bundle.Cel;
import dev.cel.runtime.CelEvaluationException;
import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a violation: text with <code>${expression}</code> in it. Thread-safe. */
final class Message {

  private static final int LONGEST = 2_000;

  /** A piece of the text. */
  private sealed interface Piece {

    record Text(String text) implements Piece {}

    record Value(Formula formula) implements Piece {}
  }

  private final List<Piece> pieces;

  private Message(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  static Optional<Message> compile(
      Cel cel, Expression template, String path, List<PolicyFault> faults) {
    List<Piece> pieces = new ArrayList<>();
    int before = faults.size();
    String text = template.text();
    int from = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
      pieces.add(new Piece.Text(text.substring(from, open)));
      int close = close(text, open + 2);
      Place at = new Place(template.at().line(), template.at().column() + open + 2);
      if (close < 0) {
        faults.add(
            new PolicyFault(
                "expression", path, at, "the value that begins here never ends; close it with }"));
        return Optional.empty();
      }
      Formula.compile(cel, new Expression(text.substring(open + 2, close), at), path, false, faults)
          .ifPresent(formula -> pieces.add(new Piece.Value(formula)));
      from = close + 1;
    }
    pieces.add(new Piece.Text(text.substring(from)));
    return faults.size() == before ? Optional.of(new Message(pieces)) : Optional.empty();
  }

  /** The place of the brace that ends a value; braces inside it, and in its texts, do not. */
  private static int close(String text, int from) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The text with its values; a value that cannot be had is told as such. */
  String text(Map<String, Object> variables) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text text -> out.append(text.text());
        case Piece.Value value -> out.append(shown(value.formula(), variables));
      }
    }
    return out.length() > LONGEST ? out.substring(0, LONGEST) + "…" : out.toString();
  }

  private static String shown(Formula formula, Map<String, Object> variables) {
    try {
      return shown(formula.value(variables));
    } catch (CelEvaluationException e) {
      return "(no value: " + e.getMessage() + ")";
    }
  }

  private static String shown(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(Message::shown).collect(Collectors.joining(", "));
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          String.valueOf(number.longValue());
      default -> String.valueOf(value);
    };
  }
}
