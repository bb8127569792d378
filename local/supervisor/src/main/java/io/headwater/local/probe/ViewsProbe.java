package io.headwater.local.probe;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Asks the application whether its views show everything that was taken in. Where callers must sign
 * in it cannot be asked, and counts as ready.
 *
 * @param endpoint the HTTP port of the application
 */
public record ViewsProbe(Endpoint endpoint) implements Probe {
  private static final String QUERY = "{\"query\":\"{operations{views{name unread unshown}}}\"}";
  private static final Pattern BEHIND = Pattern.compile("\"un(read|shown)\":\\s*[1-9]");

  @Override
  public Answer ask() {
    return Conversation.with(
        endpoint,
        (in, out) -> {
          out.write(GraphqlProbe.request(endpoint, QUERY));
          out.flush();
          String answer =
              new String(in.readNBytes(GraphqlProbe.MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
          return BEHIND.matcher(answer).find()
              ? new Answer.NotYet("views are behind")
              : new Answer.Ready();
        });
  }

  @Override
  public String awaited() {
    return "views to show everything on http://" + endpoint;
  }
}
