package io.headwater.platform.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one GraphQL request may ask for. */
@ConfigMapping(prefix = "headwater.graphql")
public interface GraphQlLimits {

  /** Longest document, in UTF-16 code units; longer ones are answered with TOO_LARGE. */
  @WithDefault("50000")
  int documentCharacters();

  /** Most lexical tokens in a document. */
  @WithDefault("10000")
  int documentTokens();

  /** How deep fields may nest, fragments unfolded; introspection is not counted. */
  @WithDefault("15")
  int depth();

  /** Most fields that an operation may select, fragments unfolded. */
  @WithDefault("5000")
  int fields();

  /** Most fields of an operation's root. */
  @WithDefault("50")
  int rootFields();

  /** Most aliases in a document. */
  @WithDefault("200")
  int aliases();

  /**
   * Most objects that an answer may hold, estimated before it is computed: page sizes multiply. 1
   * to 250,000.
   */
  @WithDefault("250000")
  int complexity();

  /** How long a query may begin new work; what is not reached by then becomes an error. */
  @WithDefault("30s")
  Duration timeout();
}
