package io.headwater.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.Severities.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of rules that people read says what the code does. */
class RulesInReadmeTest {

  private static final Pattern RULE = Pattern.compile("`([A-Z_]+)`");

  @Test
  void every_rule_stands_in_the_readme_with_its_severities() throws IOException {
    Map<Rule, List<Severity>> told = new EnumMap<>(Rule.class);
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length != 7 || !cells[1].strip().startsWith("`") || !isSeverity(cells[3])) {
        continue;
      }
      List<Severity> severities =
          Arrays.stream(cells)
              .skip(3)
              .limit(3)
              .map(cell -> Severity.valueOf(cell.strip()))
              .toList();
      RULE.matcher(cells[1])
          .results()
          .map((MatchResult match) -> Rule.valueOf(match.group(1)))
          .forEach(rule -> told.put(rule, severities));
    }
    Map<Rule, List<Severity>> done = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      List<Severity> severities = new ArrayList<>();
      for (CompatibilityMode mode :
          List.of(
              CompatibilityMode.UNSPOKEN, CompatibilityMode.BACKWARD, CompatibilityMode.FORWARD)) {
        severities.add(Severities.of(rule, mode, Readers.DIRECT));
      }
      done.put(rule, severities);
    }
    assertThat(told).isEqualTo(done);
  }

  private static boolean isSeverity(String cell) {
    return Arrays.stream(Severity.values())
        .anyMatch(severity -> severity.name().equals(cell.strip()));
  }
}
