package io.headwater.architecture;

import static io.headwater.architecture.Sources.MAIN;
import static io.headwater.architecture.Sources.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_MEDIAN = 100;
  // The package and the class of an import; a static one names a member behind the class.
  private static final Pattern IMPORT =
      Pattern.compile("import (?:static )?((?:[a-z0-9_]+\\.)+)([A-Z]\\w*)[\\w.*]*;");

  @Test
  void noFileIsTooLongToBeReadAtOnce() {
    assertThat(Stream.of(MAIN, TEST).flatMap(folder -> Sources.listFiles(folder).stream()))
        .filteredOn(file -> Sources.lines(file).size() > LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void theMedianFileIsShort() {
    List<Integer> sizes =
        Sources.listFiles(MAIN).stream().map(file -> Sources.lines(file).size()).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).isLessThan(LONGEST_MEDIAN);
  }

  @Test
  void everyPackageSaysWhatItIsForAndThatNothingInItIsNullUnlessMarked() {
    assertThat(Sources.listFiles(MAIN))
        .extracting(file -> file.resolveSibling("package-info.java"))
        .filteredOn(info -> !isDescribed(info))
        .isEmpty();
  }

  /** Catches what class files leave out: constants that were copied, and links in comments. */
  @Test
  void importsStayInsideTheWallsToo() {
    assertThat(Sources.listFiles(MAIN)).flatMap(SourcesTest::importFaults).isEmpty();
  }

  private static boolean isDescribed(Path info) {
    if (!Files.exists(info)) {
      return false;
    }
    List<String> lines = Sources.lines(info);
    return lines.getFirst().startsWith("/**") && lines.contains("@NullMarked");
  }

  private static List<String> importFaults(Path file) {
    String from = Sources.packageOf(file);
    String user = from + "." + file.getFileName().toString().replace(".java", "");
    return Sources.lines(file).stream()
        .flatMap(line -> importFault(from, user, line).stream())
        .map(fault -> file + ": " + fault)
        .toList();
  }

  private static Optional<String> importFault(String from, String user, String line) {
    Matcher found = IMPORT.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    String to = found.group(1).substring(0, found.group(1).length() - 1);
    return Walls.HEADWATER.findFault(from, user, to, to + "." + found.group(2));
  }
}
