package io.headwater.platform.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a document that is too large, before anything else looks at it. Its work grows with the
 * text alone: fragments are measured once, however often they are used. Documents that passed are
 * remembered, up to a bound. Thread-safe.
 */
final class DocumentGuard {

  private static final int SATURATED = 1_000_000;

  /** Documents that are sent again and again are short; longer ones are measured each time. */
  private static final int REMEMBERED_CHARACTERS = 5_000;

  private static final int REMEMBERED = 500;

  private final GraphQlLimits limits;
  private final Set<String> passed = ConcurrentHashMap.newKeySet();

  DocumentGuard(GraphQlLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a document.
   *
   * @throws CatalogException TOO_LARGE, QUERY_TOO_COMPLEX, or INVALID_ARGUMENT when it is no
   *     GraphQL
   */
  void check(String query) {
    if (passed.contains(query)) {
      return;
    }
    measure(query);
    if (query.length() <= REMEMBERED_CHARACTERS) {
      // Forgetting all at once is simple, and costs one more parsing for each that comes again.
      if (passed.size() >= REMEMBERED) {
        passed.clear();
      }
      passed.add(query);
    }
  }

  private void measure(String query) {
    if (query.length() > limits.documentCharacters()) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE,
          "the document has "
              + query.length()
              + " characters; at most "
              + limits.documentCharacters()
              + " are read: pass values as variables");
    }
    Measure measure = new Measure(parse(query));
    require("aliases", measure.aliases, limits.aliases());
    for (OperationDefinition operation : measure.operations) {
      Size size = measure.size(operation.getSelectionSet());
      require("root fields", measure.rootFields(operation.getSelectionSet()), limits.rootFields());
      require("nested fields", size.depth(), limits.depth());
      require("fields, fragments unfolded,", size.fields(), limits.fields());
    }
  }

  private static void require(String what, int found, int most) {
    if (found > most) {
      throw new CatalogException(
          ErrorCode.QUERY_TOO_COMPLEX,
          "the query has "
              + (found >= SATURATED ? "very many" : String.valueOf(found))
              + " "
              + what
              + " and at most "
              + most
              + " are allowed; ask for less, or in several requests");
    }
  }

  private Document parse(String query) {
    ParserOptions options =
        ParserOptions.newParserOptions()
            .maxCharacters(limits.documentCharacters())
            .maxTokens(limits.documentTokens())
            .maxWhitespaceTokens(limits.documentCharacters())
            .maxRuleDepth(500)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .build();
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment().document(query).parserOptions(options).build());
    } catch (ParseCancelledTooManyCharsException
        | ParseCancelledTooDeepException
        | ParseCancelledException tooMuch) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE,
          "the document has more than "
              + limits.documentTokens()
              + " tokens, or nests too deeply: pass values as variables, ask for less");
    } catch (InvalidSyntaxException invalid) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, String.valueOf(invalid.getMessage()));
    }
  }

  /** How many fields a selection unfolds to, and how deep. */
  private record Size(int fields, int depth) {
    Size and(Size other) {
      return new Size(Math.min(SATURATED, fields + other.fields), Math.max(depth, other.depth));
    }
  }

  private static final class Measure {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();
    private final Map<String, Integer> rootsOf = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final java.util.List<OperationDefinition> operations;
    private int aliases;

    Measure(Document document) {
      operations = document.getDefinitionsOfType(OperationDefinition.class);
      for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
        fragments.put(fragment.getName(), fragment);
        countAliases(fragment.getSelectionSet());
      }
      operations.forEach(operation -> countAliases(operation.getSelectionSet()));
    }

    private void countAliases(@Nullable SelectionSet selections) {
      if (selections == null) {
        return;
      }
      for (Selection<?> selection : selections.getSelections()) {
        if (selection instanceof Field field) {
          aliases += field.getAlias() == null ? 0 : 1;
          countAliases(field.getSelectionSet());
        } else if (selection instanceof InlineFragment inline) {
          countAliases(inline.getSelectionSet());
        }
      }
    }

    Size size(@Nullable SelectionSet selections) {
      Size total = new Size(0, 0);
      if (selections == null) {
        return total;
      }
      for (Selection<?> selection : selections.getSelections()) {
        if (selection instanceof Field field) {
          Size within = size(field.getSelectionSet());
          // Introspection has limits of its own, and its usual query nests deeper than ours do.
          boolean introspects = field.getName().startsWith("__");
          total =
              total.and(
                  new Size(
                      Math.min(SATURATED, within.fields() + 1),
                      introspects ? 1 : within.depth() + 1));
        } else if (selection instanceof InlineFragment inline) {
          total = total.and(size(inline.getSelectionSet()));
        } else if (selection instanceof FragmentSpread spread) {
          total = total.and(fragment(spread.getName()));
        }
      }
      return total;
    }

    private Size fragment(String name) {
      Size known = measured.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null) {
        return known;
      }
      // Unknown fragments and cycles are reported by the validation that follows.
      if (fragment == null || !open.add(name)) {
        return new Size(0, 0);
      }
      Size size = size(fragment.getSelectionSet());
      open.remove(name);
      measured.put(name, size);
      return size;
    }

    int rootFields(SelectionSet selections) {
      int count = 0;
      for (Selection<?> selection : selections.getSelections()) {
        if (selection instanceof Field) {
          count++;
        } else if (selection instanceof InlineFragment inline) {
          count += rootFields(inline.getSelectionSet());
        } else if (selection instanceof FragmentSpread spread) {
          count += rootsOfFragment(spread.getName());
        }
        count = Math.min(SATURATED, count);
      }
      return count;
    }

    private int rootsOfFragment(String name) {
      Integer known = rootsOf.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null || fragment == null) {
        return known == null ? 0 : known;
      }
      rootsOf.put(name, 0);
      int count = rootFields(fragment.getSelectionSet());
      rootsOf.put(name, count);
      return count;
    }
  }
}
