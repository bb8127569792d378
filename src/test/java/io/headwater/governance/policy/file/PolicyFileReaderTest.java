package io.headwater.governance.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.policy.Effect;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyReference;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.PolicyTest.Expected;
import io.headwater.governance.policy.PolicyTexts.Reading;
import io.headwater.governance.policy.Severity;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.ingest.manifest.PolicyTreeReader;
import io.headwater.model.DomainName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileReaderTest {

  private static final PolicyFileReader READER = new PolicyFileReader(new PolicyTreeReader());

  private static final String WHOLE =
      """
      policies:
        - id: retention-set
          title: Personal data has an end
          description: Say how long.
          scope: domain crm
          severity: critical
          effect: deny
          appliesTo: product
          when: product.kinds.size() > 0
          require: product.retention != ''
          message: "${product.name} has no retention"
          controls: [storage_limitation]
          references: [GDPR Art. 5(1)(e), SOC 2 P4.2]
          tests:
            - name: none is told
              given: {product: {name: contacts, kinds: [personal]}}
              expect: violated
              message: contacts
      """;

  private static List<PolicyFault> faults(String text) {
    return ((Reading.Faulty) READER.read(text)).faults();
  }

  private static List<Policy> policies(String text) {
    return ((Reading.Read) READER.read(text)).document().policies();
  }

  @Test
  void everyKeyOfAPolicyIsRead() {
    assertThat(policies(WHOLE))
        .singleElement()
        .satisfies(policy -> {
          assertThat(policy.id()).isEqualTo("retention-set");
          assertThat(policy.scope()).isEqualTo(new PolicyScope.OfDomain(new DomainName("crm")));
          assertThat(policy.severity()).isEqualTo(Severity.CRITICAL);
          assertThat(policy.effect()).isEqualTo(Effect.DENY);
          assertThat(policy.appliesTo()).isEqualTo(SubjectKind.PRODUCT);
          assertThat(policy.require().at()).isEqualTo(new Policy.Place(10, 14));
          assertThat(policy.references())
              .containsExactly(
                  new PolicyReference("GDPR", "Art. 5(1)(e)"),
                  new PolicyReference("SOC 2", "P4.2"));
          assertThat(policy.tests().getFirst().expected()).isEqualTo(Expected.VIOLATED);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          severity: critical | severity: grave    | 6:15 $.policies[0].severity: is 'grave'; it may be one of [low, medium, high, critical]
          effect: deny       | efect: deny        | 7:5 $.policies[0].efect: 'efect' is not understood; there may stand
          id: retention-set  | id: Retention Set  | 2:9 $.policies[0].id: must be lower-case words
          scope: domain crm  | scope: domains crm | 5:12 $.policies[0].scope: write global, domain NAME, or product DOMAIN/NAME
          expect: violated   | expect: bad        | 17:17 $.policies[0].tests[0].expect: is 'bad'; it may be one of
          title: Personal data has an end | title: | 3:5 $.policies[0].title: 'title' is missing; say the rule in one line
          given: {product:   | givn: {product:    | 16:9 $.policies[0].tests[0].givn: 'givn' is not understood
          controls: [storage_limitation] | controls: 7 | 12:15 $.policies[0].controls: must be a list
          """)
  void whatIsWrongIsToldWithItsPlace(String right, String wrong, String told) {
    assertThat(faults(WHOLE.replace(right, wrong)))
        .extracting(PolicyFault::text)
        .anySatisfy(text -> assertThat(text).startsWith(told));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(
            faults(WHOLE.replace("severity: critical", "severity: x").replace("effect:", "eff:")))
        .hasSize(2);
  }

  @Test
  void aPolicyThatStandsTwiceIsAFault() {
    String twice = WHOLE + WHOLE.substring(WHOLE.indexOf('\n') + 1);
    assertThat(faults(twice))
        .singleElement()
        .satisfies(fault ->
            assertThat(fault.message()).startsWith("retention-set (domain crm) stands twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain: shop\nproduct: orders\n", "- 1\n", "kind: Cat\n"})
  void whatIsNoFileOfPoliciesIsForeign(String text) {
    assertThat(READER.read(text)).isInstanceOf(Reading.Foreign.class);
  }

  @Test
  void brokenYamlIsAFaultWithItsPlace() {
    assertThat(faults("policies: [1\nb: 2"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("syntax"));
  }

  @Test
  void anEmptyFileOfPoliciesIsAFault() {
    assertThat(faults("policies: []\n")).hasSize(1);
  }
}
