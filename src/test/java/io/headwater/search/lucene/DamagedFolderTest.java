package io.headwater.search.lucene;

import static io.headwater.search.DocumentBuilder.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.search.SearchDocument;
import io.headwater.search.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the folder, the index opens, and whatever was lost is asked for again. */
@SuppressWarnings("NullAway.Init")
class DamagedFolderTest {

  private static final List<SearchDocument> DOCUMENTS =
      IntStream.range(0, 50).mapToObj(i -> dataset("orders_" + i).build()).toList();

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void fill() {
    folder = temporary.resolve("search");
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder))) {
      fill(index);
    }
  }

  private static void fill(LuceneIndex index) {
    index.apply(DOCUMENTS, List.of(), Map.of(0, 50L), Instant.EPOCH);
    index.refresh();
  }

  @Test
  void everyDamagedFileIsNoticedAtTheStart() throws IOException {
    Random random = Seeds.random("everyDamagedFileIsNoticedAtTheStart");
    for (int i = 0; i < files().size(); i++) {
      Path name = files().get(i);
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(folder.resolve(name), bytes);
      assertStartsEmptyAndFills("a flipped bit at " + at + " of " + name);
    }
  }

  @Test
  void everyTruncatedOrMissingFileIsNoticedAtTheStart() throws IOException {
    for (int i = 0; i < files().size(); i++) {
      Path name = files().get(i);
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
      assertStartsEmptyAndFills("half of " + name);
    }
    for (int i = 0; i < files().size(); i++) {
      Path name = files().get(i);
      Files.deleteIfExists(folder.resolve(name));
      assertStartsEmptyAndFills("no " + name);
    }
  }

  @Test
  void anIndexOfAnotherFormatIsSetAside() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("headwater.format", "0").entrySet());
    }
    assertStartsEmptyAndFills("another format");
  }

  @Test
  void anIndexOfSomethingElseIsSetAside() throws IOException {
    Path other = temporary.resolve("other");
    try (Directory directory = FSDirectory.open(other);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    folder = other;
    assertStartsEmptyAndFills("no commit data");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSetAside() throws IOException {
    folder = Files.writeString(temporary.resolve("file"), "not a folder");
    assertStartsEmptyAndFills("a file");
    assertThat(temporary.resolve("file.set-aside")).hasContent("not a folder");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::getFileName)
          .filter(name -> !name.toString().equals(IndexWriter.WRITE_LOCK_NAME))
          .sorted()
          .toList();
    }
  }

  private void assertStartsEmptyAndFills(String damage) {
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder))) {
      assertThat(index.position()).as(damage).isEmpty();
      assertThat(index.documentCount()).as(damage).isZero();
      fill(index);
      assertThat(index.documentCount()).as(damage).isEqualTo(50);
    }
  }

  @Test
  void aSecondProcessIsToldAndHarmsNothing() {
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder))) {
      assertThatExceptionOfType(CatalogException.class)
          .isThrownBy(() -> new LuceneIndex(TestConfig.manual(folder)))
          .withMessageContaining("another process")
          .extracting(CatalogException::code)
          .isEqualTo(ErrorCode.UNAVAILABLE);
      assertThat(index.documentCount()).isEqualTo(50);
    }
  }

  @Test
  void aFullDiskGoesBackToTheLastCommitAndSaysSo() {
    FullDisk disk = new FullDisk(folder);
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder), disk)) {
      index.apply(List.of(dataset("late").build()), List.of(), Map.of(0, 51L), Instant.EPOCH);
      disk.isFull = true;
      assertThatExceptionOfType(CatalogException.class).isThrownBy(index::commit);
      assertThat(index.documentCount()).as("searches go on").isEqualTo(50);
      disk.isFull = false;
      int attempts = 0;
      while (!index.position().equals(Map.of(0, 52L))) {
        assertThat(attempts++).isLessThan(5);
        try {
          List<SearchDocument> batch =
              index.position().equals(Map.of(0, 50L))
                  ? List.of(dataset("late").build(), dataset("later").build())
                  : List.of(dataset("later").build());
          index.apply(batch, List.of(), Map.of(0, 52L), Instant.EPOCH);
        } catch (CatalogException e) {
          assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        }
      }
      index.commit();
      index.refresh();
      assertThat(index.documentCount()).isEqualTo(52);
    }
  }

  /** A disk that can be filled. */
  private static final class FullDisk extends IndexFolder {

    private volatile boolean isFull;

    FullDisk(Path folder) {
      super(folder);
    }

    @Override
    Directory directory() throws IOException {
      return new FilterDirectory(super.directory()) {
        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
          if (isFull) {
            throw new IOException("No space left on device");
          }
          return super.createOutput(name, context);
        }
      };
    }
  }
}
