package io.headwater.governance.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A signing key that is the same in every run, so that what it signs is, too. */
public final class FixedKey {

  private FixedKey() {}

  /** Puts the key where a server looks for its own. */
  public static void into(Path folder) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Sevens());
    KeyPair pair = generator.generateKeyPair();
    Files.writeString(folder.resolve(SigningKey.PUBLIC_FILE), TrustedKeys.pem(pair.getPublic()));
    Path secret = folder.resolve(SigningKey.PRIVATE_FILE);
    Files.writeString(
        secret,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
  }

  /** Nothing but bytes of seven. */
  private static final class Sevens extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 7);
    }
  }
}
