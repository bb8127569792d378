package io.headwater.platform.http;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What is wrong with a request, as it is sent to the caller.
 *
 * @param code a stable code, see {@link ErrorCode}
 * @param message what is wrong and what to do
 * @param reasons every single finding, where there are several
 */
public record Problem(String code, String message, List<String> reasons) implements AnswerFacts {

  @Override
  public String errorCode() {
    return code;
  }

  /** The problem of a failure. */
  public static Problem of(CatalogException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return new Problem(e.code().name(), message, List.of(message));
  }

  /** The answer for a failure, with the status that fits its code. */
  public static Response answer(CatalogException e) {
    return answer(e.code(), of(e));
  }

  private static Response answer(ErrorCode code, Problem problem) {
    return Response.status(status(code))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(problem)
        .build();
  }

  /** The HTTP status that fits a code. */
  public static int status(ErrorCode code) {
    return switch (code) {
      case TOO_LARGE -> 413;
      case NOT_FOUND -> 404;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case TOO_MANY_REQUESTS -> 429;
      case INVALID_MANIFEST, UNKNOWN_MANIFEST, INVALID_POLICY, DENIED_BY_POLICY -> 422;
      case MALFORMED_BODY,
          NOT_AN_EVENT,
          UNPLACEABLE_EVENT,
          INVALID_NAME,
          INVALID_ID,
          INVALID_ARGUMENT,
          INVALID_CURSOR,
          QUERY_TOO_COMPLEX ->
          400;
      case WAIT_TIMED_OUT -> 202;
      case UNAVAILABLE -> 503;
      case INTERNAL -> 500;
    };
  }
}
