package io.headwater.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.headwater.search.FacetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final Path UI = Path.of("ui");
  private static final Pattern QUERY = Pattern.compile("/\\* GraphQL \\*/ `([^`]*)`");
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
  private static final Pattern IMPORT = Pattern.compile("from '\\./([^']*)'");
  private static final Pattern FILTER = Pattern.compile("(\\w+): '(\\w+)'");

  /** The content security policy allows files of this server only. */
  @Test
  void nothingStandsInlineAndNothingComesFromElsewhere() throws IOException {
    String page = text(UI.resolve("index.html"));
    assertThat(page).doesNotContain("<style").doesNotContainPattern("<script(?![^>]* src=)");
    assertThat(page).doesNotContainPattern("\\s(?:style|on\\w+)=");
    for (Path file : files()) {
      assertThat(text(file).replace("http://www.w3.org/2000/svg", ""))
          .as("%s", file)
          .doesNotContainPattern("https?:|url\\(|innerHTML|insertAdjacentHTML|\\beval\\b");
    }
  }

  @Test
  void everythingThePageLoadsIsThere() throws IOException {
    Stream<String> references =
        groups(REFERENCE, text(UI.resolve("index.html")))
            .filter(reference -> reference.startsWith("/assets/"))
            .map(reference -> reference.substring(1));
    assertThat(references).hasSize(4).allMatch(file -> Files.exists(UI.resolve(file)));
    for (Path file : files()) {
      assertThat(groups(IMPORT, text(file)))
          .allMatch(name -> Files.exists(file.resolveSibling(name)));
    }
  }

  @Test
  void everyQueryIsOneThatTheServerUnderstands() throws IOException {
    GraphQLSchema schema = schema();
    List<String> queries = groups(QUERY, text(UI.resolve("assets/api.js"))).toList();
    assertThat(queries).hasSize(2);
    for (String query : queries) {
      List<ValidationError> errors =
          new Validator().validateDocument(schema, Parser.parse(query), Locale.ENGLISH);
      assertThat(errors).as(query).isEmpty();
    }
  }

  @Test
  void everyFacetNarrowsByAFieldOfTheFilter() throws IOException {
    String script = text(UI.resolve("assets/page.js"));
    String table = script.substring(script.indexOf("const FILTERS"));
    List<MatchResult> filters =
        FILTER.matcher(table.substring(0, table.indexOf(';'))).results().toList();
    assertThat(filters)
        .extracting(found -> found.group(1))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(FacetName.values()).map(FacetName::label).toList());
    GraphQLInputObjectType filter =
        (GraphQLInputObjectType) requireNonNull(schema().getType("SearchFilter"));
    assertThat(filters)
        .allSatisfy(found -> assertThat(filter.getField(found.group(2))).isNotNull());
  }

  private static GraphQLSchema schema() throws IOException {
    StringBuilder text = new StringBuilder(text(Path.of("graph-schema", "headwater.graphql")));
    for (String scalar : List.of("DateTime", "BigInteger")) {
      // The server prints its own scalars only where it is told to.
      if (text.indexOf("scalar " + scalar) < 0) {
        text.append("\nscalar ").append(scalar);
      }
    }
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(
        new SchemaParser().parse(text.toString()));
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(UI)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(html|js|css|svg)"))
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
