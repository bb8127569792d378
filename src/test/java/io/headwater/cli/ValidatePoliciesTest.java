package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatePoliciesTest {

  private static final String RULES =
      """
      policies:
        - id: owner-set
          title: an owner
          effect: deny
          appliesTo: product
          require: product.owners.size() > 0
          message: "${product.name} has no owner"
          tests:
            - name: nobody answers
              given: {product: {name: orders}}
              expect: violated
              message: orders
      """;

  private static final String MANIFEST =
      """
      domain: shop
      product: orders
      topic: shop.order.v1.placed
      fields:
        - {name: id, type: string}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void policiesThatCompileAndPassTheirTestsAreFine() throws IOException {
    CommandRun run = CommandRun.of("validate", "--policies", file("rules.yaml", RULES));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("1 file, 0 errors, 0 warnings\n");
  }

  @Test
  void aTestThatFailsIsAnErrorWithItsPlace() throws IOException {
    CommandRun run =
        CommandRun.of(
            "validate",
            "--policies",
            file("rules.yaml", RULES.replace("expect: violated", "expect: holds")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("rules.yaml:9:9: error: policy owner-set (global): the test 'nobody answers'")
        .contains("expected HOLDS but came VIOLATED: orders has no owner [test]");
  }

  @Test
  void anExpressionThatDoesNotCompileIsAnErrorWithItsPlace() throws IOException {
    CommandRun run =
        CommandRun.of(
            "validate",
            "--policies",
            file("rules.yaml", RULES.replace("product.owners", "product.owner")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("rules.yaml:6:").contains("undefined field 'owner'");
  }

  @Test
  void manifestsAreJudgedByThem() throws IOException {
    String rules = file("rules.yaml", RULES);
    CommandRun denied =
        CommandRun.of("validate", "--policies", rules, file("orders.yaml", MANIFEST));
    assertThat(denied.code()).isEqualTo(1);
    assertThat(denied.out())
        .contains("error: $: policy owner-set (global), medium: orders has no owner")
        .contains("[policy:owner-set]");
    CommandRun fine =
        CommandRun.of(
            "validate",
            "--policies",
            rules,
            file("orders.yaml", MANIFEST + "owner: shop@example.com\n"));
    assertThat(fine.code()).isZero();
  }

  @Test
  void aFolderIsReadWholeAndLevelsCountInEveryFile() throws IOException {
    file(
        "governance.yaml",
        """
        governance:
          global_policies:
            data_classification: [{name: green}, {name: red}]
        """);
    file(
        "rules.yml",
        """
        policies:
          - id: red-only
            title: red
            appliesTo: column
            require: rank(column.level) == 1
            message: not red
            tests:
              - {name: red, given: {column: {level: red}}, expect: holds}
        """);
    CommandRun run = CommandRun.of("validate", "--policies", folder.toString(), "--output", "json");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("governance.yaml").contains("rules.yml");
  }

  @Test
  void onePolicyInTwoFilesIsAnError() throws IOException {
    file("a.yaml", RULES);
    file("b.yaml", RULES);
    CommandRun run = CommandRun.of("validate", "--policies", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("stands in").contains("[twice]");
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(CommandRun.of("validate").code()).isEqualTo(2);
    assertThat(CommandRun.of("validate", "--policies", folder.toString()).code()).isEqualTo(2);
    assertThat(CommandRun.of("validate", "--policies", "/nowhere/at/all").code()).isEqualTo(2);
  }
}
