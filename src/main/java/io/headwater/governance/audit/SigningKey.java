package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The key pair with which a server signs checkpoints: Ed25519, in two PEM files of a folder that
 * only their owner may read. Made when there is none. Thread-safe.
 */
public final class SigningKey {

  /** The file of the private key (PKCS #8). */
  static final String PRIVATE_FILE = "signing-key.pem";

  /** The file of the public key, to be kept elsewhere. */
  static final String PUBLIC_FILE = "signing-key.pub.pem";

  private static final Logger LOG = Logger.getLogger(SigningKey.class);
  private static final String ALGORITHM = "Ed25519";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * The key of a folder, made if there is none.
   *
   * @throws CatalogException UNAVAILABLE when the folder cannot be read or written
   */
  public static SigningKey in(Path folder) {
    Path file = folder.resolve(PRIVATE_FILE);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      warnOfReaders(file);
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      byte[] bytes = bytes(Files.readString(file));
      return new SigningKey(
          factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)),
          TrustedKeys.parse(Files.readString(folder.resolve(PUBLIC_FILE)))
              .keys()
              .values()
              .iterator()
              .next());
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new CatalogException(
          ErrorCode.UNAVAILABLE,
          "the key of the audit trail, "
              + file
              + ", cannot be read or made: restore it with its .pub.pem, or move both away for a new pair",
          e);
    }
  }

  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    // The private key comes last and in one step: where it is, both are.
    Files.writeString(folder.resolve(PUBLIC_FILE), TrustedKeys.pem(pair.getPublic()));
    Path half =
        Files.createTempFile(
            folder, "signing", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(
        half,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    try {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("another process has just made the key", e);
    }
    LOG.infof("Audit trail: new signing key in %s; keep a copy of %s elsewhere", file, PUBLIC_FILE);
  }

  private static void warnOfReaders(Path file) throws IOException {
    Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    others.removeAll(OWNER_ONLY);
    if (!others.isEmpty()) {
      LOG.warnf("%s can be used by others than its owner (%s): chmod 600", file, others);
    }
  }

  private static byte[] bytes(String pem) {
    return Base64.getMimeDecoder()
        .decode(pem.replaceAll("-----[A-Z ]+-----", "").getBytes(StandardCharsets.US_ASCII));
  }

  /** The public key's id. */
  public String id() {
    return TrustedKeys.id(open);
  }

  /** The public key as PEM. */
  public String publicPem() {
    return TrustedKeys.pem(open);
  }

  /** Signs a statement. */
  public Checkpoint sign(Checkpoint.Kind kind, long sequence, String hash, long at) {
    Checkpoint unsigned = new Checkpoint(kind, sequence, hash, at, id(), "");
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(unsigned.signedBytes());
      return unsigned.signed(Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "a checkpoint could not be signed", e);
    }
  }
}
