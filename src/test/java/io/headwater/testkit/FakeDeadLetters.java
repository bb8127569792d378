package io.headwater.testkit;

import io.headwater.catalog.DeadLetter;
import io.headwater.catalog.DeadLetters;
import io.headwater.catalog.Slice;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dead letters in memory, newest first. Not thread-safe. */
public final class FakeDeadLetters implements DeadLetters {

  private final Map<String, DeadLetter> letters = new LinkedHashMap<>();
  private Runnable whenReplayed = () -> {};

  /** Adds a letter that is older than those before. */
  public FakeDeadLetters with(long offset) {
    DeadLetter letter =
        new DeadLetter(
            "openlineage.events/0/" + offset,
            "openlineage.events",
            0,
            offset,
            ErrorCode.NOT_AN_EVENT,
            "no run, job or dataset",
            "{}",
            2,
            Entries.DAWN,
            Optional.empty());
    letters.put(letter.id(), letter);
    return this;
  }

  @Override
  public Slice<DeadLetter> listDeadLetters(
      boolean includeReplayed, int first, Optional<String> after) {
    List<DeadLetter> all =
        letters.values().stream()
            .filter(letter -> includeReplayed || letter.replayedAt().isEmpty())
            .toList();
    return FakeCatalog.slice(all, first, after, DeadLetter::id);
  }

  /** The ids, newest first. */
  public List<String> ids() {
    return List.copyOf(letters.keySet());
  }

  /** The ids of those that were replayed. */
  public List<String> replayed() {
    return letters.values().stream()
        .filter(letter -> letter.replayedAt().isPresent())
        .map(DeadLetter::id)
        .toList();
  }

  /** Does something more in every replay. */
  public void whenReplayed(Runnable more) {
    whenReplayed = more;
  }

  @Override
  public List<DeadLetter> replay(List<String> ids) {
    List<DeadLetter> replayed = new ArrayList<>();
    for (String id : ids) {
      DeadLetter letter = letters.get(id);
      if (letter == null) {
        throw new CatalogException(ErrorCode.NOT_FOUND, "no dead letter has the id '" + id + "'");
      }
      replayed.add(
          new DeadLetter(
              letter.id(),
              letter.topic(),
              letter.partition(),
              letter.offset(),
              letter.code(),
              letter.message(),
              letter.payload(),
              letter.payloadBytes(),
              letter.receivedAt(),
              Optional.of(Entries.DAWN.plusSeconds(5))));
    }
    replayed.forEach(letter -> letters.put(letter.id(), letter));
    whenReplayed.run();
    return replayed;
  }
}
