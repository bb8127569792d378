package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Public keys whose signatures count. A key's id is the first 16 hexadecimal digits of the SHA-256
 * of its bytes (X.509 SubjectPublicKeyInfo).
 *
 * @param keys by id
 */
public record TrustedKeys(Map<String, PublicKey> keys) {

  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,1000})-----END PUBLIC KEY-----");

  /** How much of the hash names a key. */
  private static final int ID = 16;

  public TrustedKeys {
    keys = Map.copyOf(keys);
  }

  /**
   * Reads PEM texts, one after the other; text around them is passed over.
   *
   * @throws CatalogException INVALID_ARGUMENT when one is no Ed25519 key
   */
  public static TrustedKeys parse(String pem) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (MatchResult block : PEM.matcher(pem).results().toList()) {
      PublicKey key = key(Base64.getMimeDecoder().decode(block.group(1)));
      keys.put(id(key), key);
    }
    return new TrustedKeys(keys);
  }

  private static PublicKey key(byte[] bytes) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "a public key is not Ed25519; give the one from /api/v1/audit/keys as it is",
          e);
    }
  }

  /** The id of a key. */
  static String id(PublicKey key) {
    return HexFormat.of()
        .formatHex(AuditEncoding.sha256().digest(key.getEncoded()))
        .substring(0, ID);
  }

  /** A key as PEM. */
  static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** Whether the key that a checkpoint names is among these. */
  boolean knows(Checkpoint checkpoint) {
    return keys.containsKey(checkpoint.keyId());
  }

  /** Whether one of these keys signed a checkpoint as it stands. */
  public boolean vouchFor(Checkpoint checkpoint) {
    PublicKey key = keys.get(checkpoint.keyId());
    if (key == null) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(checkpoint.signedBytes());
      byte[] signed = Base64.getDecoder().decode(checkpoint.signature());
      // The last letters hold bits that decoding drops: only one way of writing counts.
      return Base64.getEncoder().encodeToString(signed).equals(checkpoint.signature())
          && signature.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      // A signature of the wrong length, or no Base64: whoever wrote it did not sign.
      return false;
    }
  }
}
