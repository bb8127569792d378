package io.headwater.local.service;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Unpacks a tar stream: files, folders and symbolic links, with their right to be executed.
 *
 * <p>The JDK has no reader for tar, and a bare system may lack the xz program that {@code tar}
 * calls.
 */
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int NAME = 0;
  private static final int MODE = 100;
  private static final int SIZE = 124;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int PREFIX = 345;
  private static final int OWNER_EXECUTES = 0100;

  private TarArchive() {}

  /**
   * Unpacks everything.
   *
   * @param stream the uncompressed archive; not closed
   * @param target an existing folder; entries that would leave it are refused
   */
  static void unpack(InputStream stream, Path target) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    byte[] header = new byte[BLOCK];
    while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
      String prefix = text(header, PREFIX, 155);
      String name = text(header, NAME, 100);
      Path file = target.resolve(prefix.isEmpty() ? name : prefix + "/" + name).normalize();
      if (!file.startsWith(target)) {
        throw new IOException("the archive holds a path that leaves it: " + name);
      }
      long size = octal(header, SIZE, 12);
      unpackEntry(in, header, file, size);
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }
  }

  private static void unpackEntry(DataInputStream in, byte[] header, Path file, long size)
      throws IOException {
    switch (header[TYPE]) {
      case '5' -> Files.createDirectories(file);
      case '2' -> {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(text(header, LINK, 100)));
      }
      case '0', 0 -> {
        Files.createDirectories(file.getParent());
        copy(in, file, size);
        if ((octal(header, MODE, 8) & OWNER_EXECUTES) != 0) {
          Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
          rights.add(PosixFilePermission.OWNER_EXECUTE);
          rights.add(PosixFilePermission.GROUP_EXECUTE);
          rights.add(PosixFilePermission.OTHERS_EXECUTE);
          Files.setPosixFilePermissions(file, rights);
        }
      }
      default -> throw new IOException("unknown kind of entry: " + file);
    }
  }

  private static void copy(InputStream in, Path file, long size) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (var out = Files.newOutputStream(file)) {
      long left = size;
      while (left > 0) {
        int n = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
        if (n == 0) {
          throw new IOException("the archive ends early in " + file);
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    }
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) {
    String digits = text(header, from, length).strip();
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }
}
