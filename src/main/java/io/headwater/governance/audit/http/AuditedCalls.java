package io.headwater.governance.audit.http;

import io.headwater.governance.audit.AuditOutcome;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditSettings;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.Callers;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.http.AnswerFacts;
import io.headwater.platform.http.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;

/**
 * Records calls of every REST resource, by {@link CallRules}: a row before the resource runs,
 * without which it does not run, and a row about its end before the answer leaves.
 */
@Provider
public class AuditedCalls implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String BEGUN = "headwater.audit.begun";
  private static final int REFUSED = 400;
  private static final int FAILED = 500;

  private final AuditTrail trail;
  private final Callers callers;
  private final Instance<AuditSettings> settings;

  @Context
  @SuppressWarnings("NullAway.Init") // The container sets it; it speaks of the current request.
  ResourceInfo resource;

  AuditedCalls(AuditTrail trail, Callers callers, Instance<AuditSettings> settings) {
    this.trail = trail;
    this.callers = callers;
    // Filters are made while the application is built: its settings come later.
    this.settings = settings;
  }

  private record Begun(Caller caller, AuditedAction action, long sequence) {}

  @Override
  public void filter(ContainerRequestContext request) {
    String template =
        template(resource.getResourceClass()) + template(resource.getResourceMethod());
    if (!new CallRules(settings.get().lineageCalls()).covers(request.getMethod(), template)) {
      return;
    }
    if (io.vertx.core.Context.isOnEventLoopThread()) {
      throw new IllegalStateException(
          template + " must not run on an event loop: give it @RunOnVirtualThread");
    }
    AuditedAction action =
        new AuditedAction(
            request.getMethod() + " " + template,
            request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .toList(),
            request.getUriInfo().getQueryParameters().keySet().stream().sorted().toList(),
            "");
    Caller caller = callers.current();
    try {
      long sequence = trail.record(caller, action, AuditResult.BEGUN);
      request.setProperty(BEGUN, new Begun(caller, action, sequence));
    } catch (CatalogException e) {
      request.abortWith(Problem.answer(e));
    }
  }

  static String template(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
    return text.isEmpty() ? "" : "/" + text;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(BEGUN) instanceof Begun begun)) {
      return;
    }
    request.removeProperty(BEGUN);
    Optional<AnswerFacts> facts =
        response.getEntity() instanceof AnswerFacts told ? Optional.of(told) : Optional.empty();
    AuditedAction action =
        facts
            .map(AnswerFacts::subjects)
            .filter(subjects -> !subjects.isEmpty())
            .map(begun.action()::on)
            .orElse(begun.action());
    try {
      trail.record(begun.caller(), action, result(response.getStatus(), facts, begun.sequence()));
    } catch (CatalogException e) {
      CatalogException unknown =
          new CatalogException(
              ErrorCode.UNAVAILABLE,
              "the end could not be written to the audit trail: what row "
                  + begun.sequence()
                  + " began may have been done; look before trying again",
              e);
      response.setStatus(Problem.status(unknown.code()));
      response.setEntity(Problem.of(unknown), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static AuditResult result(int status, Optional<AnswerFacts> facts, long beginning) {
    if (status < REFUSED) {
      return AuditResult.DONE.ending(beginning);
    }
    boolean isRefused = status < FAILED;
    String code = facts.map(AnswerFacts::errorCode).filter(text -> !text.isEmpty()).orElse("");
    String usual = (isRefused ? ErrorCode.INVALID_ARGUMENT : ErrorCode.INTERNAL).name();
    return new AuditResult(
        isRefused ? AuditOutcome.REFUSED : AuditOutcome.FAILED,
        code.isEmpty() ? usual : code,
        beginning);
  }
}
