package io.headwater.search.ranking;

import io.headwater.model.CatalogException;
import io.headwater.model.ContentHash;
import io.headwater.model.ErrorCode;
import io.headwater.search.FacetName;
import io.headwater.search.SearchFilter;
import io.headwater.search.SearchQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in the answers of one query: after the document with these sort keys, whether that is
 * still there or not.
 *
 * @param score the score
 * @param importance the importance
 * @param name the key of the name, see {@link SortKeys}
 * @param id the key of the id
 */
public record PageCursor(float score, long importance, String name, String id) {

  private static final int LONGEST = 20_000;

  /** The opaque form, which works for the same text and filter only. */
  public String encode(SearchQuery query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(fingerprint(query));
      out.writeFloat(score);
      out.writeLong(importance);
      out.writeUTF(name);
      out.writeUTF(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads the opaque form.
   *
   * @throws CatalogException with {@link ErrorCode#INVALID_CURSOR} when it is none, or for another
   *     query
   */
  public static PageCursor decode(String cursor, SearchQuery query) {
    if (cursor.length() > LONGEST) {
      throw invalid("it is too long", null);
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
      if (!in.readUTF().equals(fingerprint(query))) {
        throw invalid("it belongs to another text or filter", null);
      }
      PageCursor place = new PageCursor(in.readFloat(), in.readLong(), in.readUTF(), in.readUTF());
      if (!Float.isFinite(place.score) || in.read() >= 0) {
        throw invalid("it is damaged", null);
      }
      return place;
    } catch (IOException | IllegalArgumentException e) {
      throw invalid("it is damaged", e);
    }
  }

  private static CatalogException invalid(String why, @Nullable Exception e) {
    return new CatalogException(
        ErrorCode.INVALID_CURSOR,
        "the cursor cannot be used: " + why + "; start again without 'after'",
        e);
  }

  private static String fingerprint(SearchQuery query) {
    SearchFilter filter = query.filter();
    StringBuilder all = new StringBuilder("1\0").append(query.text());
    for (FacetName facet : FacetName.values()) {
      all.append("\0\0").append(facet);
      // Lengths, so that no value can pass for two.
      new TreeSet<>(filter.values(facet))
          .forEach(value -> all.append('\0').append(value.length()).append(':').append(value));
    }
    return ContentHash.of(all.toString());
  }
}
