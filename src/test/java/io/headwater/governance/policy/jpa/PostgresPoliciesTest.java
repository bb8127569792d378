package io.headwater.governance.policy.jpa;

import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.policy.PolicyRecordsContract;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@OnRealServices
class PostgresPoliciesTest extends PolicyRecordsContract {

  @Inject PolicyRecords records;
  @Inject EntityManager entities;

  @BeforeEach
  @AfterEach
  void startEmpty() {
    QuarkusTransaction.requiringNew()
        .run(() ->
            entities
                .createNativeQuery(
                    "truncate policy_version, policy_document, policy_exception,"
                        + " policy_exception_revocation")
                .executeUpdate());
  }

  @Override
  protected PolicyRecords records() {
    return records;
  }
}
