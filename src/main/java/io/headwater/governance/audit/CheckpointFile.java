package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkpoints that this server signed, outside of the database: whoever shortens the tables
 * does not shorten this file. One line each, in the order of signing. Thread-safe.
 */
public final class CheckpointFile {

  /** Its name in the folder of the key. */
  static final String NAME = "checkpoints.txt";

  private final Path file;

  /** The file of a folder; it need not exist yet, the folder must. */
  public CheckpointFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * Appends a checkpoint; on disk when this returns.
   *
   * @throws CatalogException UNAVAILABLE when the file cannot be written
   */
  public synchronized void append(Checkpoint checkpoint) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      // A crash may have left half a line: it stays, and the new one begins on a line of its own.
      String separator = end > 0 && !endsWithNewline(channel, end) ? "\n" : "";
      ByteBuffer line =
          ByteBuffer.wrap((separator + checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static boolean endsWithNewline(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0) == '\n';
  }

  /**
   * All checkpoints, in the order of signing; half a line, as a crash leaves it, is passed over.
   *
   * @throws CatalogException UNAVAILABLE when the file cannot be read
   */
  public List<Checkpoint> list() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.flatMap(CheckpointFile::parse).toList();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static Stream<Checkpoint> parse(String line) {
    try {
      return Stream.of(Checkpoint.parse(line));
    } catch (CatalogException _) {
      return Stream.empty();
    }
  }

  private CatalogException unavailable(IOException e) {
    return new CatalogException(
        ErrorCode.UNAVAILABLE,
        file + " cannot be read or written: make room, or let the server's user own it",
        e);
  }
}
