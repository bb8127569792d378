package io.headwater.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine.Command;

/** Without arguments the server, with arguments a command. */
@QuarkusMain
@Command(
    name = "headwater",
    description = "A data catalog and lineage service for a real-time data mesh.",
    subcommands = {
      PublishDemo.class,
      ImpactCommand.class,
      ReportCommand.class,
      ValidateCommand.class,
      VerifyCommand.class
    },
    mixinStandardHelpOptions = true)
public final class Main {

  private Main() {}

  /** Starts the server, or runs a command and exits with its code, see {@link Exit}. */
  public static void main(String... args) {
    if (args.length == 0) {
      Quarkus.run(args);
    } else {
      System.exit(Commands.run(new Main(), args));
    }
  }
}
