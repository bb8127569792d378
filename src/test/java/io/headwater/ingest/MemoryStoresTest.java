package io.headwater.ingest;

/** The stores in memory keep the contract. */
class MemoryStoresTest extends StoresContract {

  @Override
  Stores stores() {
    return Stores.of(new MemoryMesh());
  }

  @Override
  int cases() {
    return 50;
  }
}
