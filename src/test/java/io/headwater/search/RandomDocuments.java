package io.headwater.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up catalogs with few words, so that much collides. */
public final class RandomDocuments {

  private static final String[] WORDS = {
    "order",
    "orders",
    "Order",
    "customer",
    "customers",
    "custmer",
    "shipment",
    "Shipment",
    "v2",
    "raw",
    "id",
    "status",
    "straße",
    "Ünits",
    "HTTP",
    "payment",
    "payments",
    "a",
    "x1",
    "在庫"
  };
  private static final String[] JOINTS = {"_", ".", "-", "/", " ", ""};

  private RandomDocuments() {}

  /** Documents with different ids. */
  public static List<SearchDocument> some(Random random, int count) {
    Map<String, SearchDocument> byId = new LinkedHashMap<>();
    while (byId.size() < count) {
      SearchDocument document = one(random);
      byId.put(document.id().nodeId(), document);
    }
    return List.copyOf(byId.values());
  }

  private static SearchDocument one(Random random) {
    String name = name(random, 4);
    DocumentBuilder builder =
        switch (random.nextInt(4)) {
          case 0 -> DocumentBuilder.job(name);
          case 1 -> DocumentBuilder.product(word(random), name);
          default -> DocumentBuilder.dataset("ns" + random.nextInt(3), name);
        };
    builder
        .importance(random.nextInt(3))
        .platform(random.nextBoolean() ? "kafka" : "")
        .columns(names(random, 4))
        .owners(names(random, 2))
        .tags(names(random, 3));
    if (random.nextInt(3) == 0) {
      builder.aliases(names(random, 2)).domain(word(random)).inProduct(name(random, 2));
    }
    if (random.nextInt(3) == 0) {
      builder.description(name(random, 9)).columnDescriptions(names(random, 3));
    }
    return builder.build();
  }

  /** Texts as people type them: names, pieces, misspellings, several words. */
  public static List<String> queries(Random random, List<SearchDocument> documents, int count) {
    List<String> queries = new ArrayList<>(List.of("", "o", "."));
    while (queries.size() < count) {
      String name = documents.get(random.nextInt(documents.size())).name();
      int cut = random.nextInt(name.length());
      queries.add(
          switch (random.nextInt(6)) {
            case 0 -> name;
            case 1 -> name.substring(0, cut);
            case 2 ->
                name.substring(0, cut) + (char) ('a' + random.nextInt(26)) + name.substring(cut);
            case 3 -> name.substring(0, cut) + name.substring(cut + 1);
            case 4 -> word(random) + " " + word(random) + " " + word(random);
            default -> word(random).toUpperCase(Locale.ROOT);
          });
    }
    return queries;
  }

  private static String[] names(Random random, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> name(random, 3))
        .toArray(String[]::new);
  }

  private static String name(Random random, int most) {
    StringBuilder name = new StringBuilder(word(random));
    for (int i = random.nextInt(most); i > 0; i--) {
      name.append(JOINTS[random.nextInt(JOINTS.length)]).append(word(random));
    }
    return name.toString();
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
