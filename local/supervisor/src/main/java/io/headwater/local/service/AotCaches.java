package io.headwater.local.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Ahead-of-time caches of the JVM (JEP 483, 514), which shorten the start of a service by more than
 * half.
 *
 * <p>The JVM takes an old cache after a rebuild without a word and then runs the old code. A cache
 * is therefore named by the content and the time of all jars, the JVM and its flags: another
 * program means another name, and a cache under another name is never looked at.
 */
public final class AotCaches {
  private static final int BUFFER_BYTES = 1 << 20;
  private static final int NAME_DIGITS = 16;

  /** What a start does about caches. */
  public enum Mode {
    /** Take a cache where there is one. */
    USE,
    /** Take a cache where there is one and record one where there is none. */
    TRAIN,
    /** Neither. */
    OFF
  }

  private AotCaches() {}

  /**
   * The file that holds the cache of a program.
   *
   * @param folder where caches are kept
   * @param program a short name
   * @param jars all jars of the program
   * @param jvmFlags the flags it runs with
   * @return the file, which may not exist
   */
  public static Path file(Path folder, String program, List<Path> jars, List<String> jvmFlags) {
    StringBuilder text = new StringBuilder(Runtime.version().toString());
    jvmFlags.forEach(flag -> text.append('\n').append(flag));
    jars.forEach(jar -> text.append('\n').append(jar).append(' ').append(checksum(jar)));
    return folder.resolve(program + "-" + digest(text.toString()) + ".aot");
  }

  /**
   * The flags that use or record a cache.
   *
   * @param mode what to do
   * @param cache the file by {@link #file}
   * @return zero or one flag
   */
  public static List<String> flags(Mode mode, Path cache) {
    return switch (mode) {
      case OFF -> List.of();
      case USE -> Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
      case TRAIN ->
          Files.isRegularFile(cache)
              ? List.of("-XX:AOTCache=" + cache)
              : List.of("-XX:AOTCacheOutput=" + recording(cache));
    };
  }

  /**
   * Puts a recorded cache in its place and removes those of earlier builds, and what an interrupted
   * recording left.
   *
   * @param program the short name
   * @param cache the file by {@link #file}
   */
  public static void publish(String program, Path cache) {
    Path recorded = recording(cache);
    if (!Files.isRegularFile(recorded)) {
      return;
    }
    try (var old = Files.newDirectoryStream(cache.getParent(), program + "-*")) {
      for (Path file : old) {
        if (!file.equals(recorded)) {
          Files.delete(file);
        }
      }
      Files.move(recorded, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path recording(Path cache) {
    return cache.resolveSibling(cache.getFileName() + ".recording");
  }

  /** Detects accidents, not attacks, and takes a tenth of a second for all jars of a server. */
  private static String checksum(Path jar) {
    CRC32C crc = new CRC32C();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(jar)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
      }
      // The JVM refuses a cache when the time of a jar has changed, so a copy needs a new one.
      long time = Files.getLastModifiedTime(jar).toMillis();
      return Files.size(jar) + " " + time + " " + crc.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
