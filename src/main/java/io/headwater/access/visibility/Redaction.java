package io.headwater.access.visibility;

import io.headwater.access.Secrets;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Redacted;
import io.headwater.model.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Puts placeholders in the place of hidden ids. Their names are keyed hashes: without the key,
 * which all replicas share and nobody is told, no guess at a name can be checked. Thread-safe.
 */
@ApplicationScoped
public class Redaction {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 12;

  private final Secrets secrets;
  private volatile @Nullable SecretKeySpec key;

  /** Placeholders by a key of the catalog. */
  public Redaction(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The id, or its placeholder when it is hidden. */
  EntityId of(EntityId id, Sight sight) {
    return sight.hides(id) ? placeholder(id) : id;
  }

  /** What stands for a hidden id; ids of other kinds than datasets and columns are never hidden. */
  EntityId placeholder(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> placeholder(dataset);
      case ColumnRef column ->
          new ColumnRef(
              placeholder(column.dataset()),
              column.path().equals(ColumnRef.WHOLE_DATASET)
                  ? ColumnRef.WHOLE_DATASET
                  : hash(column.nodeId()));
      case JobId _, RunId _, DataProductId _, DomainName _ -> id;
    };
  }

  DatasetId placeholder(DatasetId dataset) {
    return Redacted.dataset(hash(dataset.nodeId()));
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(full, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      known = new SecretKeySpec(secrets.getSecret("redaction"), ALGORITHM);
      key = known;
    }
    return known;
  }
}
