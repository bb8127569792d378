package io.headwater.product;

import io.headwater.model.DatasetId;

class InMemoryProductStoreTest extends ProductStoreContract {

  private final InMemoryProductStore store = new InMemoryProductStore();

  @Override
  ProductStore store() {
    return store;
  }

  @Override
  void lineageKnows(DatasetId name, DatasetId canonical) {
    store.addDataset(name, canonical);
  }
}
