package io.headwater.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.ValueUnboxer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is selected of a value when getters and coercions alone answer it: no arguments, nothing
 * batched, nothing that waits.
 */
sealed interface PlainShape {

  /** A scalar. */
  record Scalar(GraphQLScalarType type) implements PlainShape {}

  /** A value of an enumeration. */
  record Enumerated(GraphQLEnumType type) implements PlainShape {}

  /** A list. */
  record Listed(PlainShape item) implements PlainShape {}

  /** A value that must not be null. */
  record NonNull(PlainShape shape) implements PlainShape {}

  /** An object, by what is selected of it, in the order of the answer. */
  record Selected(List<Member> members) implements PlainShape {}

  /** What is selected of an object. */
  sealed interface Member {
    /** Its name in the answer. */
    String key();
  }

  /** A field that is read from the object. */
  record Read(String key, PlainGetter getter, PlainShape shape) implements Member {}

  /** The name of the object's type. */
  record TypeName(String key, String name) implements Member {}

  /** Something is not as the shape says; the engine's ordinary way knows what that means. */
  final class Unusual extends Exception {
    private static final long serialVersionUID = 1L;

    Unusual(String what) {
      super(what, null, false, false);
    }
  }

  /** Answers values of a shape for one query. */
  record Answers(ValueUnboxer unboxer, GraphQLContext context, Locale locale) {

    /**
     * The answer, as the engine's ordinary way gives it.
     *
     * @throws Unusual when a null stands where none may, or a list is none
     * @throws Exception what a getter or a coercion throws
     */
    @Nullable Object of(PlainShape shape, @Nullable Object raw) throws Exception {
      if (shape instanceof NonNull nonNull) {
        Object answer = of(nonNull.shape(), raw);
        if (answer == null) {
          throw new Unusual("null where none may be");
        }
        return answer;
      }
      Object value = unboxer.unbox(raw);
      if (value == null) {
        return null;
      }
      return switch (shape) {
        case Scalar(GraphQLScalarType type) -> type.getCoercing().serialize(value, context, locale);
        case Enumerated(GraphQLEnumType type) -> type.serialize(value, context, locale);
        case Listed(PlainShape item) -> list(item, value);
        case Selected(List<Member> members) -> object(members, value);
        case NonNull nonNull -> throw new IllegalStateException("unwrapped above: " + nonNull);
      };
    }

    private List<@Nullable Object> list(PlainShape item, Object value) throws Exception {
      if (!(value instanceof List<?> items)) {
        throw new Unusual("no list");
      }
      List<@Nullable Object> answers = new ArrayList<>(items.size());
      for (Object each : items) {
        answers.add(of(item, each));
      }
      return answers;
    }

    private Map<String, @Nullable Object> object(List<Member> members, Object value)
        throws Exception {
      Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(members.size());
      for (Member member : members) {
        switch (member) {
          case Read(String key, PlainGetter getter, PlainShape shape) ->
              answer.put(key, of(shape, getter.read(value)));
          case TypeName(String key, String name) -> answer.put(key, name);
        }
      }
      return answer;
    }
  }
}
