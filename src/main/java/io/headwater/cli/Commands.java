package io.headwater.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands that pipelines use. They start in a moment: neither the server nor its libraries are
 * on the class path that the launcher gives them.
 */
@Command(
    name = "headwater",
    description = "Checks what pipelines are about to merge, and what a server has recorded.",
    subcommands = {
      ImpactCommand.class,
      ReportCommand.class,
      ValidateCommand.class,
      VerifyCommand.class
    },
    mixinStandardHelpOptions = true)
public final class Commands {

  Commands() {}

  /** Runs a command and exits with its code, see {@link Exit}. */
  public static void main(String... args) {
    System.exit(run(new Commands(), args));
  }

  /** Runs a command of a set; what it writes is UTF-8 whatever the locale. */
  static int run(Object commands, String... args) {
    return run(
        commands,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  static int run(Object commands, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line =
        new CommandLine(commands).setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setErr(err);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (failure instanceof CommandFailure expected) {
        err.println(expected.getMessage());
        return expected.code();
      }
      failure.printStackTrace(err);
      return Exit.USAGE;
    });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }
}
