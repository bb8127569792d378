package io.headwater.access.http;

import io.headwater.access.AccessMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start where open access would be open to a network. */
@ApplicationScoped
class StartGuard {

  private static final Logger LOG = Logger.getLogger(StartGuard.class);
  private static final List<String> DEPLOYED = List.of("container", "k8s", "kubernetes");

  private final AccessMode mode;
  private final String host;

  StartGuard(AccessMode mode, @ConfigProperty(name = "quarkus.http.host") String host) {
    this.mode = mode;
    this.host = host;
  }

  void check(@Observes StartupEvent start) {
    if (!mode.isOpen()) {
      LOG.info("Access is secured: callers sign in");
      return;
    }
    findObjection(host, ConfigUtils.getProfiles(), System.getenv())
        .ifPresent(objection -> {
          throw new IllegalStateException(objection);
        });
    LOG.info("Access is open: no sign-in, on loopback only");
  }

  /** Why access must not be open here; empty when it may. */
  static Optional<String> findObjection(
      String host, List<String> profiles, Map<String, String> environment) {
    String remedy =
        ", where access cannot be open to everybody. Set HEADWATER_ADMIN_SECRET (or"
            + " HEADWATER_ADMIN_SECRET_FILE) to a secret, or HEADWATER_OIDC=true and"
            + " HEADWATER_OIDC_URL to an identity provider; or listen on loopback only"
            + " (QUARKUS_HTTP_HOST=127.0.0.1).";
    if (!isLoopback(host)) {
      return Optional.of("Headwater would listen on " + host + remedy);
    }
    if (environment.containsKey("KUBERNETES_SERVICE_HOST")
        || profiles.stream().anyMatch(DEPLOYED::contains)) {
      return Optional.of("Headwater runs in a container" + remedy);
    }
    return Optional.empty();
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
