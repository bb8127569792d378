package io.headwater.local.service;

import io.headwater.local.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked PostgreSQL programs.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 * @param asUser what stands before a command, because PostgreSQL refuses to run as root; often
 *     empty
 */
record PostgresBinaries(Path folder, List<String> asUser) {
  private static final String NOBODY = "65534";

  /** Unpacks the archive on first use. */
  static PostgresBinaries of(Installation installation) {
    Path jar = installation.serverJars("postgres").getFirst();
    String version = jar.getFileName().toString().replaceAll(".*-([0-9.]+)\\.jar", "$1");
    Path folder = installation.postgresFolder().resolve("postgresql-" + version);
    if (!Files.isDirectory(folder)) {
      unpack(jar, folder);
    }
    return new PostgresBinaries(folder, prefix());
  }

  /** A program of PostgreSQL, ready to have its arguments added. */
  List<String> command(String program, List<String> arguments) {
    return Stream.of(asUser, List.of(folder.resolve("bin").resolve(program).toString()), arguments)
        .flatMap(List::stream)
        .toList();
  }

  private static void unpack(Path jar, Path folder) {
    Path next =
        folder.resolveSibling(folder.getFileName() + ".new-" + ProcessHandle.current().pid());
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry archive =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no archive in " + jar));
      Files.createDirectories(next);
      try (InputStream in = new XZInputStream(zip.getInputStream(archive))) {
        TarArchive.unpack(in, next);
      }
      Files.move(next, folder);
    } catch (FileAlreadyExistsException e) {
      // Another start was quicker; what it unpacked is the same.
      return;
    } catch (IOException e) {
      throw new Problem("PostgreSQL could not be unpacked to %s: %s.".formatted(folder, e), e);
    }
  }

  /**
   * As root: a user namespace in which root is nobody. Files stay root's, and folders that only
   * root may enter are no obstacle.
   */
  private static List<String> prefix() {
    if (!isRoot()) {
      return List.of();
    }
    List<String> unshare =
        List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--");
    if (!succeeds(unshare)) {
      throw new Problem(
          "PostgreSQL refuses to run as root and this system allows no user namespaces: run"
              + " ./headwater as an ordinary user, or set HEADWATER_POSTGRES to a server that"
              + " runs.");
    }
    return unshare;
  }

  private static boolean succeeds(List<String> prefix) {
    try {
      List<String> command = new ArrayList<>(prefix);
      command.add("true");
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isRoot() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("Uid:"))
          .anyMatch(line -> line.split("\\s+")[2].equals("0"));
    } catch (IOException e) {
      return false;
    }
  }
}
