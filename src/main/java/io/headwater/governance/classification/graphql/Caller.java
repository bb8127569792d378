package io.headwater.governance.classification.graphql;

import io.headwater.platform.Author;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who is calling. Thread-safe. */
@ApplicationScoped
public class Caller {

  private static final String LOCAL = "local";

  private final Author author;

  public Caller(Author author) {
    this.author = author;
  }

  /** The name under which somebody is signed in, whatever they say; else what they say. */
  String name(@Nullable String said) {
    return author.findName().orElse(said == null ? LOCAL : said);
  }
}
