package io.headwater.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id: the caller's {@code X-Request-Id} if it is a plain word, else a new
 * one. The answer carries it. Thread-safe.
 */
@ApplicationScoped
public class RequestIds {

  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "headwater.request-id";
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Before those who find out who calls: a refusal has an id too. */
  private static final int EARLY = 1_000;

  void register(@Observes Filters filters) {
    filters.register(
        request -> {
          String given = request.request().getHeader(HEADER);
          String id =
              given != null && WORD.matcher(given).matches() ? given : UUID.randomUUID().toString();
          request.put(KEY, id);
          request.response().putHeader(HEADER, id);
          request.next();
        },
        EARLY);
  }

  /** The id of a request; empty when it came by a way that gives none. */
  public static String of(RoutingContext request) {
    @Nullable Object id = request.get(KEY);
    return id == null ? "" : String.valueOf(id);
  }
}
