package io.headwater.product;

import static io.headwater.product.Declarations.DAY;

import io.headwater.model.Declaration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Declarations that meet: few products, versions, owners and times, so that many compete. */
final class RandomDeclarations {

  private RandomDeclarations() {}

  static List<Declaration> some(Random random, int count) {
    List<Declaration> declarations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = DAY.plusSeconds(random.nextInt(5));
      String version = "1." + random.nextInt(3);
      if (random.nextBoolean()) {
        declarations.add(
            Declarations.contract(
                "d" + random.nextInt(2),
                "p" + random.nextInt(3),
                version,
                "owner-" + random.nextInt(4),
                "topic-" + random.nextInt(3),
                at));
      } else {
        declarations.add(
            Declarations.odcs(
                "c-" + random.nextInt(2),
                "p" + random.nextInt(2),
                version,
                "table" + random.nextInt(3),
                at));
      }
    }
    // The same content in another spelling: only its text and its warnings differ.
    Declaration one = declarations.getFirst();
    declarations.add(Declarations.read("# spelled anew\n" + one.source(), one.at()));
    return declarations;
  }

  static List<List<Declaration>> shuffledBatches(Random random, List<Declaration> declarations) {
    List<Declaration> all = new ArrayList<>(declarations);
    for (int i = random.nextInt(declarations.size()); i > 0; i--) {
      all.add(declarations.get(random.nextInt(declarations.size())));
    }
    Collections.shuffle(all, random);
    List<List<Declaration>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(15));
      batches.add(List.copyOf(all.subList(from, to)));
      from = to;
    }
    return batches;
  }
}
