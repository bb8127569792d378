package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.process.Progress;
import io.headwater.local.process.ServiceDied;
import io.headwater.local.service.AotCaches;
import io.headwater.local.service.Application;
import io.headwater.local.service.DataFolder;
import io.headwater.local.service.Installation;
import io.headwater.local.service.Ports;
import io.headwater.local.service.PropertyFile;
import java.util.List;
import java.util.Map;

/** Starts the services and the application, and stays to watch them. */
public final class Up {
  private final Installation installation;
  private final DataFolder data;
  private final Options options;
  private final Progress progress;

  /**
   * @param installation where the programs are
   * @param data where all data goes
   * @param options what was asked for
   * @param progress where to tell what goes on
   */
  public Up(Installation installation, DataFolder data, Options options, Progress progress) {
    this.installation = installation;
    this.data = data;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs until a service ends by itself; a signal ends this process and with it everything.
   *
   * @return the exit code, which is never 0: nobody asked for this end
   */
  public int run() {
    try (Session session = Session.open(data, progress)) {
      session.tellEnd();
      if (!Ports.isFree(options.port())) {
        throw new Problem(
            "Port %d is taken by another program: stop that one, or choose another port with --port."
                .formatted(options.port()));
      }
      AotCaches.Mode mode = mode();
      Ports ports = new Ports(new PropertyFile(data.root().resolve("ports.properties")), true);
      Map<String, String> services =
          new LocalServices(session, progress, System.getenv())
              .start(installation, data, ports, mode);
      Application application = new Application(installation);
      progress.say("Starting Headwater");
      session.start(List.of(application.prepare(data, options.port(), services, mode)));
      if (options.demo()) {
        new Demo(data, services, progress).load(installation, application, options.port());
      }
      progress.say(ready(options.port(), System.getenv()));
      ServiceDied death = session.awaitDeath();
      progress.say(death.report());
      return 1;
    } catch (ServiceDied death) {
      progress.say(death.report());
      return 1;
    }
  }

  /** What is said when it answers, and who may then ask: the application decides by the same words. */
  static String ready(int port, Map<String, String> environment) {
    boolean signIn =
        isSet(environment, "HEADWATER_ADMIN_SECRET")
            || isSet(environment, "HEADWATER_ADMIN_SECRET_FILE")
            || "true".equals(environment.get("HEADWATER_OIDC"));
    return "Headwater is ready: http://127.0.0.1:"
        + port
        + (signIn
            ? " (callers sign in)"
            : " (open: no sign-in, reachable from this machine only)");
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  /** {@code HEADWATER_AOT=off} runs everything without caches, to rule them out. */
  static AotCaches.Mode mode() {
    return "off".equals(System.getenv("HEADWATER_AOT")) ? AotCaches.Mode.OFF : AotCaches.Mode.USE;
  }
}
