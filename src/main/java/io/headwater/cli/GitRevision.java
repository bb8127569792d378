package io.headwater.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files as they were at a revision of the repository they are in, asked of the installed git.
 *
 * @param name as the caller gave it, e.g. {@code origin/main}
 */
record GitRevision(String name) {

  /**
   * What a file held then; empty when it is new since.
   *
   * @throws CommandFailure USAGE when there is no git, no repository or no such revision
   */
  Optional<String> findText(SourceFile file) throws CommandFailure {
    Path path = file.path().toAbsolutePath().normalize();
    Path folder = path.getParent();
    if (folder == null) {
      throw new CommandFailure(Exit.USAGE, file.name() + " is in no folder.");
    }
    // A revision of the caller's is never an option of git's.
    Output commit =
        git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    if (commit.code() != 0) {
      throw new CommandFailure(
          Exit.USAGE,
          "--base: git knows no revision %s where %s is; fetch it first, or name another."
              .formatted(name, file.name()));
    }
    String blob = commit.text().strip() + ":./" + path.getFileName();
    if (git(folder, "cat-file", "-e", blob).code() != 0) {
      return Optional.empty();
    }
    Output content = git(folder, "cat-file", "blob", blob);
    if (content.code() != 0) {
      throw new CommandFailure(
          Exit.USAGE, "--base: " + file.name() + " was no file at " + name + ".");
    }
    return Optional.of(content.text());
  }

  private record Output(int code, String text) {}

  private static Output git(Path folder, String... arguments) throws CommandFailure {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      byte[] bytes = git.getInputStream().readNBytes(SourceFile.LARGEST + 1);
      if (bytes.length > SourceFile.LARGEST) {
        git.destroy();
        throw new CommandFailure(
            Exit.USAGE, "--base: the file is larger than " + SourceFile.LARGEST + " bytes.");
      }
      return new Output(git.waitFor(), SourceFile.text("--base: the file", bytes));
    } catch (IOException e) {
      throw new CommandFailure(Exit.USAGE, "--base needs git, and it cannot be run.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(Exit.USAGE, "interrupted.");
    }
  }
}
