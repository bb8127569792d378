package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.process.Progress;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/** Deletes the data folder after asking. */
public final class Reset {
  private final DataFolder data;
  private final Progress progress;

  /**
   * @param data the folder
   * @param progress where to ask
   */
  public Reset(DataFolder data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * Deletes the folder.
   *
   * @param isSure true to delete without asking
   * @param input where the answer is read from
   * @return 0 when it is gone, 1 when the answer was no
   * @throws Problem when something runs in it, or when it is no data folder
   */
  public int run(boolean isSure, InputStream input) {
    if (!Files.exists(data.root())) {
      progress.say("There is no data in %s.".formatted(data.root()));
      return 0;
    }
    if (!data.isOurs()) {
      throw new Problem(
          "%s is no data folder of Headwater and stays untouched.".formatted(data.root()));
    }
    if (!isSure && !isConfirmed(input)) {
      progress.say("Nothing was deleted.");
      return 1;
    }
    // Taking the folder proves that nobody uses it, and stops what a killed run left.
    Session.open(data, progress).close();
    try {
      Folders.delete(data.root());
    } catch (IOException e) {
      throw new Problem("%s could not be deleted: %s.".formatted(data.root(), e), e);
    }
    progress.say("Deleted %s.".formatted(data.root()));
    return 0;
  }

  private boolean isConfirmed(InputStream input) {
    progress.say("Delete all data in %s? [y/N]".formatted(data.root()));
    try {
      String answer =
          new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException e) {
      return false;
    }
  }
}
