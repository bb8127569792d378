package io.headwater.local.command;

import io.headwater.local.process.ProcessIdentity;
import io.headwater.local.process.RunningService;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.PropertyFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The note in the data folder that says what runs: read by {@code status} and {@code down}, and by
 * the next {@code up} after a crash.
 *
 * @param supervisor the process that watches the others
 * @param services the others, in the order of their start
 */
public record RunRecord(ProcessIdentity supervisor, List<Entry> services) {
  public RunRecord {
    services = List.copyOf(services);
  }

  /**
   * One service.
   *
   * @param name for people
   * @param address where it listens
   * @param process empty for a service that was there before and is only used
   */
  public record Entry(String name, String address, Optional<ProcessIdentity> process) {
    static Entry of(RunningService service) {
      return new Entry(
          service.spec().name(), service.spec().address(), Optional.of(service.identity()));
    }
  }

  /** Reads the note, if there is one. */
  static Optional<RunRecord> find(DataFolder data) {
    PropertyFile file = file(data);
    List<Entry> services = new ArrayList<>();
    for (int i = 0; file.find(key(i, "name")).isPresent(); i++) {
      services.add(
          new Entry(
              file.find(key(i, "name")).orElseThrow(),
              file.find(key(i, "address")).orElse(""),
              file.find(key(i, "process")).flatMap(ProcessIdentity::parse)));
    }
    return file.find("supervisor")
        .flatMap(ProcessIdentity::parse)
        .map(supervisor -> new RunRecord(supervisor, services));
  }

  /** Replaces the note. */
  void write(DataFolder data) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("supervisor", supervisor.toString());
    for (int i = 0; i < services.size(); i++) {
      Entry service = services.get(i);
      values.put(key(i, "name"), service.name());
      values.put(key(i, "address"), service.address());
      values.put(key(i, "process"), service.process().map(Object::toString).orElse(""));
    }
    file(data).replaceAll(values);
  }

  /** Empties the note: nothing runs any more. */
  static void clear(DataFolder data) {
    file(data).replaceAll(Map.of());
  }

  /** The services that still run, although the process that watched them may not. */
  List<Entry> alive() {
    return services.stream()
        .filter(service -> service.process().filter(ProcessIdentity::isAlive).isPresent())
        .toList();
  }

  private static PropertyFile file(DataFolder data) {
    return new PropertyFile(data.run().resolve("running.properties"));
  }

  private static String key(int index, String field) {
    return "service." + index + "." + field;
  }
}
