package io.headwater.platform;

import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.Redacted;
import io.headwater.model.RunId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Ids as somebody asks for them. In the place of a hidden one something is asked for that nobody
 * knows: all that follows, answer and cost, is what follows for a missing id, and texts that repeat
 * it repeat what was asked. Nobody can guess what stands in, so that no text of the caller's own is
 * taken for it. For one question; not thread-safe.
 */
public final class StandIns {

  private final Predicate<? super EntityId> isVisible;
  private final Map<DatasetId, DatasetId> byGiven = new LinkedHashMap<>();

  /**
   * For one question of one caller.
   *
   * @param isVisible whether the caller may see an entity, see {@link CallerSight#current}
   */
  public StandIns(Predicate<? super EntityId> isVisible) {
    this.isVisible = isVisible;
  }

  /** What to ask for instead of a dataset. */
  public DatasetId of(DatasetId id) {
    return isVisible.test(id) ? id : standIn(id);
  }

  /** What to ask for instead of a column. */
  public ColumnRef of(ColumnRef column) {
    return isVisible.test(column)
        ? column
        : new ColumnRef(standIn(column.dataset()), column.path());
  }

  /** What to ask for instead of an id; what is neither dataset nor column is never hidden. */
  public EntityId of(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> of(dataset);
      case ColumnRef column -> of(column);
      case JobId _, RunId _, DataProductId _, DomainName _ -> id;
    };
  }

  private DatasetId standIn(DatasetId given) {
    return byGiven.computeIfAbsent(given, _ -> Redacted.dataset(UUID.randomUUID().toString()));
  }

  /** The dataset that was given, by what was asked for instead; any other as it is. */
  public DatasetId given(DatasetId asked) {
    for (Map.Entry<DatasetId, DatasetId> entry : byGiven.entrySet()) {
      if (entry.getValue().equals(asked)) {
        return entry.getKey();
      }
    }
    return asked;
  }

  /** A text of the answer, as if what was given had been missing. */
  public String given(String text) {
    String shown = text;
    for (Map.Entry<DatasetId, DatasetId> entry : byGiven.entrySet()) {
      DatasetId standIn = entry.getValue();
      shown =
          shown
              .replace(inIds(standIn), inIds(entry.getKey()))
              .replace(standIn.name(), entry.getKey().name());
    }
    return shown;
  }

  /** What ids of a dataset and of its columns have in common. */
  private static String inIds(DatasetId dataset) {
    String id = dataset.nodeId();
    return id.substring(id.indexOf(':') + 1);
  }

  /** What is answered, failures as if what was given had been missing. */
  public <T> T answer(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (CatalogException e) {
      if (byGiven.isEmpty() || e.code().category() != ErrorCode.Category.USER) {
        throw e;
      }
      throw new CatalogException(e.code(), given(String.valueOf(e.getMessage())), e);
    }
  }
}
