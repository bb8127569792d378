package io.headwater.ingest.manifest.tree;

import io.headwater.ingest.manifest.tree.TreeException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 (core schema), and so JSON, into a {@link Tree}. Stateless, thread-safe. */
public final class TreeReader {

  /** Largest text accepted, in bytes of UTF-8. */
  public static final int LARGEST_BYTES = 2 * 1024 * 1024;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setLabel("manifest")
          .setUseMarks(true)
          .setCodePointLimit(LARGEST_BYTES)
          .build();

  private TreeReader() {}

  /**
   * The one document that the text holds.
   *
   * @throws TreeException when it is no YAML, holds no or several documents, or breaks a bound
   */
  public static Tree read(String text) throws TreeException {
    if (text.length() > LARGEST_BYTES
        || text.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
      throw new TreeException(
          Reason.BOUND, Position.START, "the text is larger than 2 MiB; split it into several");
    }
    try {
      return document(new Parse(SETTINGS).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      String problem = e.getContext() == null ? "" : e.getContext() + ": ";
      throw new TreeException(
          Reason.SYNTAX, position(e.getProblemMark()), problem + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new TreeException(
          Reason.SYNTAX, unreadable(text), firstLine(String.valueOf(e.getMessage())), e);
    }
  }

  private static Tree document(Iterator<Event> events) throws TreeException {
    Map<String, Tree> anchors = new HashMap<>();
    Optional<Tree> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (root.isPresent()) {
            throw new TreeException(
                Reason.SYNTAX,
                position(event.getStartMark()),
                "the text holds several documents; send each manifest on its own");
          }
          root = Optional.of(new TreeComposer(events, anchors).compose(events.next(), 0));
        }
        default -> throw new IllegalStateException("a parser gave " + event + " out of place");
      }
    }
    return root.orElseThrow(
        () -> new TreeException(Reason.SYNTAX, Position.START, "the text is empty"));
  }

  static Position position(Optional<Mark> mark) {
    return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1)).orElse(Position.START);
  }

  /** The reader refuses control characters without saying on which line they stand. */
  private static Position unreadable(String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (c < ' ' && c != '\t' && c != '\r') {
        return new Position(line, column);
      } else {
        column++;
      }
    }
    return Position.START;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
