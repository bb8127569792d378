package io.headwater.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {
  private static final List<String> FLAGS = List.of("-Xmx1m");

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void writeJar() throws IOException {
    jar = Files.writeString(folder.resolve("a.jar"), "first build");
  }

  @Test
  void aRebuiltJarOfTheSameSizeAndTimeHasAnotherCache() throws IOException {
    Path before = cache(FLAGS);
    FileTime time = Files.getLastModifiedTime(jar);
    Files.writeString(jar, "other build");
    Files.setLastModifiedTime(jar, time);
    assertThat(cache(FLAGS)).isNotEqualTo(before);
  }

  @Test
  void aCopiedJarHasAnotherCacheBecauseTheJvmWouldRefuseTheOldOne() throws IOException {
    Path before = cache(FLAGS);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(cache(FLAGS)).isNotEqualTo(before);
  }

  @Test
  void theSameJarsHaveTheSameCache() {
    assertThat(cache(FLAGS)).isEqualTo(cache(FLAGS));
  }

  @Test
  void otherFlagsHaveAnotherCache() {
    assertThat(cache(List.of("-Xmx2m"))).isNotEqualTo(cache(FLAGS));
  }

  @Test
  void aMissingCacheIsRecordedOnlyInTraining() {
    Path cache = cache(FLAGS);
    assertThat(AotCaches.flags(AotCaches.Mode.USE, cache)).isEmpty();
    assertThat(AotCaches.flags(AotCaches.Mode.TRAIN, cache))
        .containsExactly("-XX:AOTCacheOutput=" + cache + ".recording");
  }

  @Test
  void aRecordedCacheTakesThePlaceOfThoseOfEarlierBuilds() throws IOException {
    Path old = Files.writeString(folder.resolve("app-0123456789abcdef.aot"), "old");
    Path other = Files.writeString(folder.resolve("kafka-0123456789abcdef.aot"), "other");
    Path cache = cache(FLAGS);
    Files.writeString(cache.resolveSibling(cache.getFileName() + ".recording"), "new");
    AotCaches.publish("app", cache);
    assertThat(old).doesNotExist();
    assertThat(other).exists();
    assertThat(cache).hasContent("new");
    assertThat(AotCaches.flags(AotCaches.Mode.USE, cache)).containsExactly("-XX:AOTCache=" + cache);
  }

  private Path cache(List<String> flags) {
    return AotCaches.file(folder, "app", List.of(jar), flags);
  }
}
