package io.headwater.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.Declaration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnyOrderTest {

  @Test
  void any_order_any_repeats_and_any_batches_give_the_same_products() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Declaration> declarations = RandomDeclarations.some(random, 60);
    ProductStore straight = new InMemoryProductStore();
    straight.apply(declarations);
    for (int round = 0; round < 20; round++) {
      ProductStore shuffled = new InMemoryProductStore();
      RandomDeclarations.shuffledBatches(random, declarations).forEach(shuffled::apply);

      assertThat(all(shuffled)).as("-Dtests.seed=%d", seed).isEqualTo(all(straight));
    }
  }

  static List<DataProduct> all(ProductStore store) {
    return store.listProducts(Optional.empty(), Optional.empty(), 1_000).items();
  }
}
