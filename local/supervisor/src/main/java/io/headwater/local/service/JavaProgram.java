package io.headwater.local.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program with its flags and its start-up cache.
 *
 * @param name short name for files
 * @param java the java command
 * @param jars every jar it may load from; decides which cache fits
 * @param flags JVM flags without those for caches
 * @param caches folder of the caches
 */
record JavaProgram(String name, Path java, List<Path> jars, List<String> flags, Path caches) {
  /** The cache that belongs to exactly this program. */
  Path cache() {
    return AotCaches.file(caches, name, jars, flags);
  }

  /**
   * The whole command line.
   *
   * @param mode what to do about caches
   * @param rest main class or {@code -jar}, with arguments
   * @return program and arguments
   */
  List<String> command(AotCaches.Mode mode, List<String> rest) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(flags);
    if (mode != AotCaches.Mode.OFF) {
      command.addAll(AotCaches.flags(mode, cache()));
    }
    command.addAll(rest);
    return command;
  }

  /** The jars as a class path. */
  String classPath() {
    return String.join(":", jars.stream().map(Path::toString).toList());
  }
}
