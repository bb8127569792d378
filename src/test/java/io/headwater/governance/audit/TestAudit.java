package io.headwater.governance.audit;

import io.headwater.model.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Settings, clocks and entries for tests of the trail. */
public final class TestAudit {

  /** When the clocks of tests begin. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  private TestAudit() {}

  /** A clock that stands still until it is moved. */
  public static final class Clock implements InstantSource {
    private volatile Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    /** Moves it. */
    public void pass(Duration time) {
      now = now.plus(time);
    }
  }

  /**
   * The usual settings in a folder.
   *
   * @param keep how long rows are kept; zero keeps all
   */
  public record Settings(Path folder, Duration patience, int checkpointRows, Duration keep)
      implements AuditSettings {

    /** A checkpoint every ten rows, and all rows kept. */
    public static Settings in(Path folder) {
      return new Settings(folder, Duration.ofSeconds(10), 10, Duration.ZERO);
    }

    @Override
    public Duration checkpointInterval() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Optional<Duration> verificationInterval() {
      return Optional.of(Duration.ofHours(24));
    }

    @Override
    public Optional<Duration> retention() {
      return Optional.of(keep);
    }

    @Override
    public boolean lineageCalls() {
      return false;
    }
  }

  /** An entry of a random but valid content. */
  public static AuditEntry entry(Random random, long at) {
    String[] names = {"mergeDatasets", "POST /api/v1/manifests", "sign-in", "giveWaiver"};
    AuditOutcome[] outcomes = AuditOutcome.values();
    CallerKind[] kinds = CallerKind.values();
    int subjects = random.nextInt(4);
    return new AuditEntry(
        at,
        kinds[random.nextInt(kinds.length)].name(),
        "kim" + random.nextInt(5) + "@exämple.com",
        names[random.nextInt(names.length)],
        List.of("dataset:a/ü" + random.nextInt(9), "dataset:\uD83D\uDE00/b", "x\"y", "")
            .subList(0, subjects),
        List.of("canonical", "datasets", "reason").subList(0, random.nextInt(4)),
        outcomes[random.nextInt(outcomes.length)].name(),
        random.nextBoolean() ? "" : "NOT_FOUND",
        random.nextBoolean() ? "" : "one table, told by \"Kim\", a\\b",
        "127.0.0." + random.nextInt(256),
        "curl/8." + random.nextInt(20),
        Long.toHexString(random.nextLong()),
        random.nextInt(100));
  }

  /** So many entries, a second apart. */
  public static List<AuditEntry> entries(Random random, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> entry(random, Times.nanos(NOON.plusSeconds(i))))
        .toList();
  }
}
