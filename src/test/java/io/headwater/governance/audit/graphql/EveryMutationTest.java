package io.headwater.governance.audit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.headwater.catalog.graphql.DeadLetterApi;
import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditJournal;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.CallerKind;
import io.headwater.governance.audit.MemoryAuditStore;
import io.headwater.governance.audit.TestAudit;
import io.headwater.testkit.FakeDeadLetters;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mutation of the schema is audited, those too that nobody has thought of here. */
class EveryMutationTest {

  private static final Caller KIM = new Caller(CallerKind.USER, "kim", "127.0.0.1", "curl/8", "r1");

  private final FakeDeadLetters letters = new FakeDeadLetters().with(1).with(2);
  private final MemoryAuditStore store = new MemoryAuditStore();
  private final AuditJournal journal =
      new AuditJournal(
          store,
          TestAudit.Settings.in(Path.of("unused")),
          new TestAudit.Clock(),
          new SimpleMeterRegistry(),
          _ -> {});
  private final GraphQlEngine engine =
      new GraphQlEngine(
          List.of(new DeadLetterApi(letters)),
          new UsualLimits(),
          new AuditWatch(journal, () -> KIM));

  @AfterEach
  void close() {
    journal.close();
  }

  static List<String> mutations() {
    return GraphQlEngine.executableSchema().getMutationType().getFieldDefinitions().stream()
        .map(GraphQLFieldDefinition::getName)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void a_mutation_leaves_a_row_before_and_a_row_after(String name) {
    // Most have no bean here: they fail where their work would begin, which is enough to see them.
    engine.ask(call(name));
    assertThat(store.rows).extracting(row -> row.entry().action()).containsExactly(name, name);
    assertThat(store.rows.getFirst().entry().outcome()).isEqualTo("BEGUN");
    assertThat(store.rows.getLast().entry())
        .returns(1L, AuditEntry::beginning)
        .returns("kim", AuditEntry::caller);
    assertThat(store.rows.getLast().entry().outcome()).isIn("DONE", "REFUSED", "FAILED");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void a_mutation_that_cannot_be_recorded_does_not_begin(String name) {
    store.away(true);
    JsonNode error = engine.ask(call(name)).at("/errors/0");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("UNAVAILABLE");
    assertThat(error.path("message").asText()).contains("PostgreSQL does not answer");
    assertThat(letters.replayed()).isEmpty();
  }

  @Test
  void what_was_done_is_told_with_ids_and_names_of_arguments_only() {
    String id = letters.ids().getFirst();
    JsonNode answer = engine.ask("mutation { replayDeadLetters(ids: [\"" + id + "\"]) { id } }");
    assertThat(answer.at("/data/replayDeadLetters/0/id").asText()).as("%s", answer).isEqualTo(id);
    assertThat(store.rows.getLast().entry())
        .returns("DONE", AuditEntry::outcome)
        .returns(List.of(id), AuditEntry::subjects)
        .returns(List.of("ids"), AuditEntry::arguments);
  }

  @Test
  void what_is_refused_is_told_with_its_code_and_the_answer_is_the_same() {
    JsonNode error =
        engine.ask("mutation { replayDeadLetters(ids: [\"none/0/0\"]) { id } }").at("/errors/0");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("NOT_FOUND");
    assertThat(store.rows.getLast().entry())
        .returns("REFUSED", AuditEntry::outcome)
        .returns("NOT_FOUND", AuditEntry::code);
  }

  @Test
  void an_end_that_cannot_be_recorded_holds_the_answer_back() {
    String id = letters.ids().getFirst();
    letters.whenReplayed(() -> store.away(true));
    JsonNode answer = engine.ask("mutation { replayDeadLetters(ids: [\"" + id + "\"]) { id } }");
    JsonNode error = answer.at("/errors/0");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("UNAVAILABLE");
    assertThat(error.path("message").asText()).contains("row 1 began may have been done");
    assertThat(answer.at("/data/replayDeadLetters").isTextual()).isFalse();
  }

  @Test
  void several_mutations_of_one_request_are_recorded_one_after_the_other() {
    String one = letters.ids().getFirst();
    String other = letters.ids().getLast();
    engine.ask(
        "mutation { a: replayDeadLetters(ids: [\"%s\"]) { id } b: replayDeadLetters(ids: [\"%s\"]) { id } }"
            .formatted(one, other));
    assertThat(store.rows)
        .extracting(row -> row.entry().outcome() + row.entry().subjects())
        .containsExactly(
            "BEGUN[" + one + "]",
            "DONE[" + one + "]",
            "BEGUN[" + other + "]",
            "DONE[" + other + "]");
  }

  @Test
  void a_query_leaves_no_row() {
    engine.ask("{ deadLetters { totalCount edges { node { id } } } }");
    assertThat(store.rows).isEmpty();
  }

  private static String call(String name) {
    GraphQLFieldDefinition field =
        GraphQlEngine.executableSchema().getMutationType().getFieldDefinition(name);
    String arguments =
        field.getArguments().stream()
            .filter(argument -> argument.getType() instanceof GraphQLNonNull)
            .map(EveryMutationTest::given)
            .collect(Collectors.joining(", "));
    boolean isObject =
        GraphQLTypeUtil.unwrapAll(field.getType()).getChildren().size() > 0
            && !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType);
    return "mutation { "
        + name
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + (isObject ? " { __typename }" : "")
        + " }";
  }

  private static String given(GraphQLArgument argument) {
    return argument.getName() + ": " + value(argument.getType());
  }

  private static String value(GraphQLType type) {
    GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
    return switch (plain) {
      case GraphQLList list -> "[" + value(list.getWrappedType()) + "]";
      case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
      case GraphQLInputObjectType input ->
          input.getFieldDefinitions().stream()
              .filter(field -> field.getType() instanceof GraphQLNonNull)
              .map(field -> field.getName() + ": " + value(field.getType()))
              .collect(Collectors.joining(", ", "{", "}"));
      default ->
          switch (((GraphQLNamedType) plain).getName()) {
            case "DateTime" -> "\"2026-03-01T12:00:00Z\"";
            case "Int", "BigInteger", "Float", "BigDecimal" -> "1";
            case "Boolean" -> "true";
            default -> "\"dataset:a/b\"";
          };
    };
  }
}
