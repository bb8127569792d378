package io.headwater.local;

import io.headwater.local.command.Detached;
import io.headwater.local.command.Down;
import io.headwater.local.command.Options;
import io.headwater.local.command.Reset;
import io.headwater.local.command.Services;
import io.headwater.local.command.Status;
import io.headwater.local.command.Train;
import io.headwater.local.command.Up;
import io.headwater.local.process.Progress;
import io.headwater.local.process.ServiceGroup;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Installation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Entry point of the launcher's commands that deal with running services.
 *
 * <p>The system property {@code headwater.root} names the checkout.
 */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Runs one command and ends the JVM with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    Progress progress = new Progress(System.out);
    int code;
    try {
      code = run(List.of(arguments), progress);
    } catch (Problem problem) {
      progress.say(String.valueOf(problem.getMessage()));
      code = 1;
    } catch (ServiceGroup.Stopped stopped) {
      // A signal came while something was starting; the shutdown hook does the rest.
      code = 1;
    }
    System.exit(code);
  }

  private static int run(List<String> arguments, Progress progress) {
    if (arguments.isEmpty()) {
      progress.say("This program is started by ./headwater.");
      return USAGE;
    }
    Installation installation =
        new Installation(Path.of(System.getProperty("headwater.root", ".")).toAbsolutePath());
    List<String> rest = arguments.subList(1, arguments.size());
    Options options = Options.parse(rest);
    DataFolder data =
        new DataFolder(
            options.data().orElse(installation.root().resolve(".headwater")).normalize());
    return switch (arguments.getFirst()) {
      case "up" ->
          options.detach()
              ? new Detached(data, progress).run(inBackground(installation, rest))
              : new Up(installation, data, options, progress).run();
      case "down" -> new Down(data, progress).run();
      case "status" -> new Status(data, progress).run();
      case "reset" -> new Reset(data, progress).run(options.yes(), System.in);
      case "services" -> new Services(installation, options, progress).run();
      case "train" -> new Train(installation, progress).run();
      default -> {
        progress.say("\"%s\" is no command of the local services.".formatted(arguments.getFirst()));
        yield USAGE;
      }
    };
  }

  /** This JVM again, in a session of its own, without the option that brought us here. */
  private static List<String> inBackground(Installation installation, List<String> options) {
    List<String> command = new ArrayList<>(List.of("setsid", installation.java().toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "up"));
    options.stream().filter(option -> !option.equals("--detach")).forEach(command::add);
    return command;
  }
}
