package io.headwater.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Gives the one page of the user interface for every address that is a place in it, so that a link
 * into it, or a reload, opens what it names. Thread-safe.
 */
@ApplicationScoped
class Pages {

  /** Whatever is not the page itself, a file, the API or operations. Places may hold dots. */
  private static final String PLACES =
      "/(?!$|index\\.html$|icon\\.svg$|(?:assets|graphql|api|q)(?:/|$)).*";

  void route(@Observes Router router) {
    router
        .routeWithRegex(PLACES)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(request -> {
          if (isForPeople(request.request().getHeader("Accept"))) {
            request.reroute("/");
          } else {
            request.next();
          }
        });
  }

  private static boolean isForPeople(@Nullable String accept) {
    return accept != null && accept.contains("text/html");
  }
}
