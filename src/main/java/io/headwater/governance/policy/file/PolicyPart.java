package io.headwater.governance.policy.file;

import io.headwater.governance.policy.Effect;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.PolicyReference;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.PolicyTest;
import io.headwater.governance.policy.PolicyTest.Expected;
import io.headwater.governance.policy.Severity;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.governance.policy.file.DocumentTree.Fields;
import io.headwater.governance.policy.file.DocumentTree.Items;
import io.headwater.governance.policy.file.DocumentTree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one policy of a file. */
final class PolicyPart {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 100;

  /** Frameworks of several words first: the rest of the text is the clause. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(SOC 2|ISO 27001|ISO/IEC 27001|PCI DSS|NIST [A-Z0-9-]+|[^ ]+)\\s+(.+)",
          Pattern.CASE_INSENSITIVE);

  private PolicyPart() {}

  /** The policy; empty when it has faults, which are told. */
  static Optional<Policy> read(Part part) {
    Optional<Expression> id = part.requireText("id", "name the rule, e.g. retention-set");
    id.filter(text -> !ID.matcher(text.text()).matches() || text.text().length() > LONGEST_ID)
        .ifPresent(_ ->
            part.fault(
                "wrong-id",
                "id",
                "must be lower-case words and numbers joined by hyphens, at most "
                    + LONGEST_ID
                    + " characters"));
    Optional<PolicyScope> scope = scope(part);
    Optional<Expression> title = part.requireText("title", "say the rule in one line");
    Optional<Expression> description = part.text("description");
    Optional<Severity> severity = part.choice("severity", Severity.class);
    Optional<Effect> effect = part.choice("effect", Effect.class);
    part.requireText("appliesTo", "say product, port, column, flow or consumer");
    Optional<SubjectKind> kind = part.choice("appliesTo", SubjectKind.class);
    Optional<Expression> when = part.text("when");
    Optional<Expression> require =
        part.requireText("require", "write what must be true, e.g. product.owners.size() > 0");
    Optional<Expression> message =
        part.requireText("message", "say what is wrong; ${product.name} puts a value in");
    List<String> controls = part.texts("controls");
    List<PolicyReference> references = references(part);
    List<PolicyTest> tests = tests(part);
    part.done();
    if (id.isEmpty()
        || scope.isEmpty()
        || title.isEmpty()
        || kind.isEmpty()
        || require.isEmpty()
        || message.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            id.get().text(),
            scope.get(),
            title.get().text(),
            description.map(Expression::text).orElse(""),
            severity.orElse(Severity.MEDIUM),
            effect.orElse(Effect.WARN),
            kind.get(),
            when,
            require.get(),
            message.get(),
            controls,
            references,
            tests));
  }

  private static Optional<PolicyScope> scope(Part part) {
    Optional<Expression> written = part.text("scope");
    if (part.find("scope").isEmpty()) {
      return Optional.of(PolicyScope.global());
    }
    return written.flatMap(text -> {
      Optional<PolicyScope> scope = PolicyScope.parse(text.text());
      if (scope.isEmpty()) {
        part.fault("wrong-value", "scope", PolicyScope.WRITTEN);
      }
      return scope;
    });
  }

  private static List<PolicyReference> references(Part part) {
    List<PolicyReference> references = new ArrayList<>();
    for (DocumentTree item : part.items("references")) {
      switch (item) {
        case Scalar scalar -> {
          Matcher matcher = REFERENCE.matcher(scalar.text().strip());
          if (matcher.matches()) {
            references.add(new PolicyReference(matcher.group(1), matcher.group(2)));
          } else {
            part.fault("wrong-value", "references", "write framework and clause: GDPR Art. 30");
          }
        }
        case Fields _, Items _ ->
            part.fault("wrong-type", "references", "must be a list of texts: GDPR Art. 30");
      }
    }
    return references;
  }

  private static List<PolicyTest> tests(Part policy) {
    List<PolicyTest> tests = new ArrayList<>();
    for (Part part : policy.parts("tests")) {
      Optional<Expression> name = part.requireText("name", "say what the example shows");
      part.requireText("expect", "say holds, violated, not-applicable or error");
      Optional<Expected> expected = part.choice("expect", Expected.class);
      Optional<Expression> message = part.text("message");
      var given = part.values("given");
      part.done();
      if (name.isPresent() && expected.isPresent()) {
        tests.add(
            new PolicyTest(
                name.get().text(),
                given,
                expected.get(),
                message.map(Expression::text),
                part.at()));
      }
    }
    return tests;
  }
}
