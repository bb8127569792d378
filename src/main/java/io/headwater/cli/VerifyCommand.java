package io.headwater.cli;

import io.headwater.governance.audit.AuditVerification;
import io.headwater.governance.audit.ChainVerifier;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.governance.audit.TrustedKeys;
import io.headwater.model.CatalogException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that the audit trail is whole. */
@Command(
    name = "verify",
    description =
        "Prove that the audit trail is whole: nothing changed, removed, moved or put in between.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the trail is whole",
      "1:something is wrong; every finding names its row",
      "2:wrong usage, or a file that cannot be read",
      "3:the service does not answer"
    })
final class VerifyCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Option(names = "--audit", required = true, description = "verify the audit trail")
  boolean audit;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "an export (JSON Lines; - is stdin) instead of a running server; wants --key")
  @Nullable Path file;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "public keys that count (PEM); without it those that the server gives")
  @SuppressWarnings("NullAway.Init")
  List<Path> keys = List.of();

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = "checkpoints kept elsewhere, as in the server's checkpoints.txt")
  @SuppressWarnings("NullAway.Init")
  List<Path> checkpoints = List.of();

  @Option(
      names = "--part",
      description = "the file is a part of the trail: rows before and after it may be missing")
  boolean part;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  ServerOptions server;

  @Override
  public Integer call() throws CommandFailure {
    if (file != null && keys.isEmpty()) {
      throw new CommandFailure(
          Exit.USAGE,
          "--file wants --key: the public keys, as GET /api/v1/audit/keys gave them earlier.");
    }
    if (part && file == null) {
      throw new CommandFailure(Exit.USAGE, "--part goes with --file: a server gives the whole.");
    }
    AuditServer trail = new AuditServer(server.client());
    ChainVerifier verifier = new ChainVerifier(trusted(trail), known(), part);
    if (file == null) {
      trail.trail(in -> new AuditLines(in, verifier).readAll());
    } else {
      read(file, verifier);
    }
    return tell(verifier);
  }

  private TrustedKeys trusted(AuditServer trail) throws CommandFailure {
    StringBuilder pem = new StringBuilder();
    for (Path path : keys) {
      pem.append(text(path)).append('\n');
    }
    if (keys.isEmpty()) {
      pem.append(trail.keys());
      spec.commandLine()
          .getErr()
          .println(
              "The keys are those that the server gives; --key with a copy kept elsewhere proves more.");
    }
    try {
      TrustedKeys trusted = TrustedKeys.parse(pem.toString());
      if (trusted.keys().isEmpty()) {
        throw new CommandFailure(
            Exit.USAGE,
            "there is no public key: a file of --key looks like -----BEGIN PUBLIC KEY-----");
      }
      return trusted;
    } catch (CatalogException e) {
      throw new CommandFailure(Exit.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private List<Checkpoint> known() throws CommandFailure {
    List<Checkpoint> known = new ArrayList<>();
    for (Path path : checkpoints) {
      try (Stream<String> lines = Files.lines(path)) {
        lines.filter(line -> !line.isBlank()).map(Checkpoint::parse).forEach(known::add);
      } catch (CatalogException e) {
        throw new CommandFailure(Exit.USAGE, path + ": " + e.getMessage());
      } catch (IOException | UncheckedIOException e) {
        throw unreadable(path);
      }
    }
    return known;
  }

  private static String text(Path path) throws CommandFailure {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw unreadable(path);
    }
  }

  private static CommandFailure unreadable(Path path) {
    return new CommandFailure(Exit.USAGE, path + " cannot be read.");
  }

  private static void read(Path path, ChainVerifier verifier) throws CommandFailure {
    try (InputStream in =
        path.toString().equals("-")
            ? new BufferedInputStream(System.in)
            : Files.newInputStream(path)) {
      new AuditLines(in, verifier).readAll();
    } catch (IOException e) {
      throw unreadable(path);
    }
  }

  private int tell(ChainVerifier verifier) {
    if (!part) {
      verifier.requireSignature();
    }
    AuditVerification found = verifier.finish();
    PrintWriter out = spec.commandLine().getOut();
    found.findings().forEach(out::println);
    if (found.totalFindings() > found.findings().size()) {
      out.println("and " + (found.totalFindings() - found.findings().size()) + " more findings");
    }
    out.println(
        "rows %d to %d: %s; %d rows read, %d signed checkpoints, signed up to row %d"
            .formatted(
                found.first(),
                found.last(),
                found.isWhole() ? "whole" : found.totalFindings() + " findings",
                found.rows(),
                found.checkpoints(),
                found.signedUpTo()));
    return found.isWhole() ? Exit.OK : Exit.FINDINGS;
  }
}
