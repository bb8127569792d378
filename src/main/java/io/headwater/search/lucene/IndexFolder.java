package io.headwater.search.lucene;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/** The folder of an index: opens it, and sets aside what cannot be read. */
class IndexFolder {

  /** Where unreadable files go, inside the folder, as that may be a mount of its own. */
  static final String SET_ASIDE = "set-aside";

  private static final Logger LOG = Logger.getLogger(IndexFolder.class);

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the index, an empty one if there is none or none that can be read.
   *
   * @throws CatalogException with {@link ErrorCode#UNAVAILABLE} when another process has it open,
   *     or the folder cannot be used at all
   */
  OpenIndex open() {
    try {
      return openFiles();
    } catch (LockObtainFailedException e) {
      throw unavailable("is open in another process; give each process a folder of its own", e);
    } catch (AccessDeniedException e) {
      throw unavailable("cannot be written; check its owner and rights", e);
    } catch (IOException | RuntimeException e) {
      LOG.warnf(
          "The search index in %s cannot be read (%s); it goes to %s and is filled anew",
          folder, e, SET_ASIDE);
      LOG.debug("Why it cannot be read", e);
    }
    try {
      setAside();
      return openFiles();
    } catch (IOException | RuntimeException e) {
      throw unavailable("cannot be used; check that it is a folder with free space", e);
    }
  }

  /** The files; a seam for tests. */
  Directory directory() throws IOException {
    return FSDirectory.open(folder);
  }

  private OpenIndex openFiles() throws IOException {
    Directory directory = directory();
    try {
      return OpenIndex.open(directory);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** Keeps the last unreadable index only: it is for people to look at, and must not pile up. */
  private void setAside() throws IOException {
    if (Files.isRegularFile(folder)) {
      Path aside = folder.resolveSibling(folder.getFileName() + "." + SET_ASIDE);
      Files.move(folder, aside, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    Path aside = folder.resolve(SET_ASIDE);
    if (Files.exists(aside)) {
      IOUtils.rm(aside);
    }
    Files.createDirectories(aside);
    for (Path file : files()) {
      Files.move(file, aside.resolve(file.getFileName()));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
          .toList();
    }
  }

  private CatalogException unavailable(String what, Exception cause) {
    return new CatalogException(
        ErrorCode.UNAVAILABLE, "the folder of the search index, " + folder + ", " + what, cause);
  }
}
