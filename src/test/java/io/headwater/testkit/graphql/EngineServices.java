package io.headwater.testkit.graphql;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Shows SmallRye none of the services that need a running Quarkus, and this package's look-up
 * instead of CDI's.
 */
final class EngineServices extends ClassLoader {

  private static final String SPI = "META-INF/services/io.smallrye.graphql.spi.";

  EngineServices(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (name.equals(SPI + "LookupService")) {
      return super.getResources("graphql/lookup-service");
    }
    if (name.equals(SPI + "EventingService")) {
      return Collections.enumeration(
          Collections.list(super.getResources(name)).stream()
              .filter(url -> url.getProtocol().equals("file"))
              .toList());
    }
    return name.startsWith(SPI) ? Collections.emptyEnumeration() : super.getResources(name);
  }
}
