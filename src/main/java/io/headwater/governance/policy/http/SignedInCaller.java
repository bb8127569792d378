package io.headwater.governance.policy.http;

import io.headwater.governance.policy.Caller;
import io.headwater.platform.Author;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The caller by the identity of the request, where there is sign-in. Thread-safe. */
@ApplicationScoped
class SignedInCaller implements Caller {

  private static final String NOBODY = "anonymous";

  private final Author author;

  SignedInCaller(Author author) {
    this.author = author;
  }

  @Override
  public String name(@Nullable String said) {
    return author.findName().orElse(said == null || said.isBlank() ? NOBODY : said.strip());
  }
}
