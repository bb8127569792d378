package io.headwater.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of the caller's.
 *
 * @param path where it is
 * @param name as reports tell it: relative to the current folder where it is below it
 * @param text its content
 */
record SourceFile(Path path, String name, String text) {

  /** Most bytes of a file: what the server takes. */
  static final int LARGEST = 16 * 1024 * 1024;

  /**
   * Reads a file.
   *
   * @throws CommandFailure USAGE when it cannot be read, is too large or no UTF-8
   */
  static SourceFile read(Path path) throws CommandFailure {
    try {
      if (Files.isDirectory(path)) {
        throw new CommandFailure(Exit.USAGE, path + " is a folder; name its files.");
      }
      if (Files.size(path) > LARGEST) {
        throw new CommandFailure(Exit.USAGE, path + " is larger than " + LARGEST + " bytes.");
      }
      String name = name(path);
      return new SourceFile(path, name, text(name, Files.readAllBytes(path)));
    } catch (NoSuchFileException e) {
      throw new CommandFailure(Exit.USAGE, path + " does not exist.");
    } catch (IOException e) {
      throw new CommandFailure(Exit.USAGE, path + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /**
   * The text of bytes.
   *
   * @throws CommandFailure USAGE when they are no UTF-8
   */
  static String text(String name, byte[] bytes) throws CommandFailure {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new CommandFailure(Exit.USAGE, name + " is no UTF-8; save it as UTF-8.");
    }
  }

  private static String name(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path there = path.toAbsolutePath().normalize();
    return (there.startsWith(here) ? here.relativize(there) : there).toString().replace('\\', '/');
  }
}
