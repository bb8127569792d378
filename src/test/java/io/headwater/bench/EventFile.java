package io.headwater.bench;

import io.headwater.model.Times;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Events that were made before they are sent, in a file of their own: making them takes of the
 * cores what their intake is measured with, and held in memory they would be work for the
 * collector. Used by one thread; the file is gone once closed.
 */
final class EventFile implements Iterator<EventStream.Event>, AutoCloseable {

  private final Path path;
  private final DataInputStream in;
  private int left;

  private EventFile(Path path, int count) throws IOException {
    this.path = path;
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    this.left = count;
  }

  /** Makes so many events, and writes them down. */
  static EventFile of(Iterator<EventStream.Event> events, int count) throws IOException {
    Path path = Files.createTempFile("headwater-bench", ".events");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16))) {
      for (int i = 0; i < count; i++) {
        EventStream.Event event = events.next();
        out.writeLong(Times.nanos(event.at()));
        write(out, event.key());
        write(out, event.value());
      }
    }
    return new EventFile(path, count);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public EventStream.Event next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    left--;
    try {
      return new EventStream.Event(Times.ofNanos(in.readLong()), read(), read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] read() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
    Files.delete(path);
  }
}
