package io.headwater.governance.report.data;

import static io.headwater.governance.report.data.CaseMesh.IDENTITY;

import java.time.InstantSource;

/** A desk for tests outside this package. */
public final class Desks {

  /** What the desk keeps. */
  public final InMemoryErasures kept = new InMemoryErasures();

  private final CaseMesh mesh =
      new CaseMesh()
          .with("eu/contact", "id", "email")
          .edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY);

  /** From now on products of two domains offer the contacts, and the copy. */
  public Desks ownedBy(String contacts, String mails) {
    mesh.contract(contacts, "contacts", "eu/contact", "- {name: email, logicalType: string}", "");
    mesh.contract(mails, "mails", "eu/mails", "- {name: address, logicalType: string}", "");
    return this;
  }

  /** A desk over a table of contacts and a copy of their mail addresses. */
  public ErasureDesk desk() {
    return new ErasureDesk(
        kept,
        mesh.stored.states(),
        new ErasurePlans(mesh.stored.settings, StoredMesh.LINEAGE),
        InstantSource.fixed(CaseMesh.NOW));
  }

  /** The id of the key. */
  public static String key() {
    return CaseMesh.column("eu/contact.id").nodeId();
  }

  /** The id of a table. */
  public static String table(String name) {
    return CaseMesh.table("eu/" + name).nodeId();
  }
}
