package io.headwater.local.command;

import io.headwater.local.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the person asked for.
 *
 * @param data the data folder; empty when none was named
 * @param port the HTTP port of the application
 * @param demo whether to load the demo
 * @param detach whether to return once everything is ready
 * @param yes whether questions are answered with yes
 * @param program what stands after {@code --}
 */
public record Options(
    Optional<Path> data,
    int port,
    boolean demo,
    boolean detach,
    boolean yes,
    List<String> program) {
  private static final int DEFAULT_PORT = 8080;

  public Options {
    program = List.copyOf(program);
  }

  /**
   * Reads the arguments after the name of the command.
   *
   * @param arguments as typed
   * @return the options
   * @throws Problem for an argument that means nothing here
   */
  public static Options parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Optional<Path> data = Optional.empty();
    int port = DEFAULT_PORT;
    boolean demo = false;
    boolean detach = false;
    boolean yes = false;
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "--demo" -> demo = true;
        case "--detach" -> detach = true;
        case "--yes" -> yes = true;
        case "--data" -> data = Optional.of(Path.of(value(argument, rest)).toAbsolutePath());
        case "--port" -> port = port(value(argument, rest));
        case "--" -> {
          return new Options(data, port, demo, detach, yes, List.copyOf(rest));
        }
        default -> throw new Problem("\"%s\" is no option of this command.".formatted(argument));
      }
    }
    return new Options(data, port, demo, detach, yes, List.of());
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new Problem("%s wants a value.".formatted(option));
    }
    return rest.pop();
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    throw new Problem("--port wants a number from 1 to 65535, and \"%s\" is not.".formatted(text));
  }
}
