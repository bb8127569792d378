package io.headwater.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is open for reading and writing.
 *
 * @param directory the files
 * @param writer the only writer
 * @param searchers readers that see what the writer was given
 * @param committed the place of the commit that was opened
 */
record OpenIndex(
    Directory directory, IndexWriter writer, SearcherManager searchers, FeedPlace committed) {

  private static final double BUFFER_MEGABYTES = 48;

  /**
   * Opens what the last commit holds and proves that it can be read, down to the checksums.
   *
   * @throws IOException when it cannot; nothing is left open then but the directory
   */
  static OpenIndex open(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    // Closing without a commit of its own: each commit must carry its place in the feed.
    config.setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return new OpenIndex(
          directory, writer, new SearcherManager(writer, null), committedPlace(writer));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer);
      throw e;
    }
  }

  private static FeedPlace committedPlace(IndexWriter writer) throws IOException {
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    Map<String, String> data = new HashMap<>();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    if (data.isEmpty() && writer.getDocStats().maxDoc == 0) {
      return FeedPlace.START;
    }
    if (data.isEmpty()) {
      throw new CorruptIndexException("documents without a place in the feed", "commit data");
    }
    return CommitData.read(data);
  }

  /** Closes without a commit. */
  void close() throws IOException {
    IOUtils.close(searchers, writer, directory);
  }
}
