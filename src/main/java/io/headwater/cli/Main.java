package io.headwater.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Without arguments the server, with arguments a command. */
@QuarkusMain
@Command(
    name = "headwater",
    description = "A data catalog and lineage service for a real-time data mesh.",
    subcommands = {PublishDemo.class},
    mixinStandardHelpOptions = true)
public final class Main {

  private Main() {}

  /**
   * Starts the server, or runs a command and exits with its code: 0 done, 2 wrong usage, 3 a
   * service does not answer.
   */
  public static void main(String... args) {
    if (args.length == 0) {
      Quarkus.run(args);
    } else {
      System.exit(new CommandLine(new Main()).execute(args));
    }
  }
}
