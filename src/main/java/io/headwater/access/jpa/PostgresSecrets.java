package io.headwater.access.jpa;

import io.headwater.access.Secrets;
import io.headwater.platform.jpa.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Keys in one table. Of two replicas that make one at once the second reads the first one's. */
@ApplicationScoped
class PostgresSecrets implements Secrets {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] getSecret(String name) {
    return Transactions.call(() ->
        SecretRow.<SecretRow>findByIdOptional(name)
            .orElseGet(() -> {
              byte[] value = new byte[BYTES];
              random.nextBytes(value);
              SecretRow row = SecretRow.of(name, value);
              row.persistAndFlush();
              return row;
            })
            .value
            .clone());
  }
}
